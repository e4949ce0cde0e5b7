package main

import (
	"github.com/tdewolff/minify/v2" // in the command alone
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// small gives a script or style sheet without what only its readers need: a
// single file is carried about.
func small(mediaType, text string) (string, error) {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	return m.String(mediaType, text)
}
