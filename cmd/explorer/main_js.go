// Command explorer is the program inside the page.
package main

import (
	"embed"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/platform"
	"parallax/app/ui"
)

// The page's program is right on the edited framework only. Where this line does not
// compile, the program was built on the released one: run "make build", which
// edits the framework (cmd/framework) and builds the program on that.
const _ = app.BuildThisProgramWithMakeBuild

//go:embed all:built
var built embed.FS

// main starts the page on the corpus the page brought along, or else on the
// default one. A corpus that cannot be read ends the program; the boot script
// then says that the interactive part could not start and keeps the texts.
func main() {
	encoded := []byte(platform.Corpus())
	if len(encoded) == 0 {
		encoded, _ = built.ReadFile("built/corpus.json")
	}
	x, err := explore.Decode(encoded)
	if err != nil {
		panic(err)
	}
	ui.Run(x)
}
