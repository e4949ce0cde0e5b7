//go:build framework

// This file stands in for the files of the framework that are left out (see left
// in cmd/framework), with what the rest of the package needs of them and no more.
// Parallax keeps no state in the framework, and its page has one route.

package app

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/errors"
)

// BuildThisProgramWithMakeBuild is there for the page's program to name: see cmd/explorer.
const BuildThisProgramWithMakeBuild = true

// Handler is named by a signature of the package; the program has no server.
type Handler struct{}

func isRemoteLocation(path string) bool {
	return strings.HasPrefix(path, "https://") || strings.HasPrefix(path, "http://")
}

func isStaticResourcePath(path string) bool {
	return strings.HasPrefix(path, "/web/") || strings.HasPrefix(path, "web/")
}

func encrypt(string, []byte) ([]byte, error) { return nil, errors.New("states are not encrypted here") }
func decrypt(string, []byte) ([]byte, error) { return nil, errors.New("states are not encrypted here") }

// uuid stands where the files of the package name the module of that name, to
// tell one page's states from another's.
var uuid identifiers

type identifiers struct{}

func (identifiers) NewString() string { return strconv.FormatInt(time.Now().UnixNano(), 36) }

// routes holds the one component of the page, which stands at every path: a
// folder may have any name, and a file too.
var routes router

type router struct{ component func() Composer }

func (r router) createComponent(string) (Composer, bool) { return r.component(), true }

// RouteWithRegexpFunc sets what is mounted; only the pattern that matches every
// path is known here.
func RouteWithRegexpFunc(pattern string, component func() Composer) {
	if pattern != "" {
		panic("routes by pattern are not linked: " + pattern)
	}
	routes.component = component
}
