//go:build js

package main

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// The page's program is right only on the edited framework. On the released one
// this line does not compile: run "make build", which builds it on the edited one.
const _ = app.BuildThisProgramWithMakeBuild
