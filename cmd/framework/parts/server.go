//go:build framework

package app

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/errors"
)

// This file stands in for the files of the framework that are left out
// (removedFiles of cmd/framework), with the names that the rest of the package
// takes from them. Parallax keeps no state in the framework and has one route.

// BuildThisProgramWithMakeBuild exists in the edited framework alone: cmd/explorer
// names it, and so does not compile on the released one.
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

// uuid stands for the module of that name, which the framework tells the states
// and devices of one page from another's by.
var uuid identifiers

type identifiers struct{}

func (identifiers) NewString() string { return strconv.FormatInt(time.Now().UnixNano(), 36) }

// routes holds the one component of the page, which stands at every path: a
// folder may have any name, and a file too.
var routes router

type router struct{ component func() Composer }

func (r router) createComponent(string) (Composer, bool) { return r.component(), true }

// RouteWithRegexpFunc sets what is mounted. It takes the empty pattern only, which
// matches every path.
func RouteWithRegexpFunc(pattern string, component func() Composer) {
	if pattern != "" {
		panic("routes by pattern are not linked: " + pattern)
	}
	routes.component = component
}
