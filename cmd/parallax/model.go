package main

import (
	"fmt"
	"io"
	"io/fs"

	"parallax/app/tagger"
)

// modelName is the file of web/ that holds the model of names.
const modelName = "names.model"

// nameModel loads the model of names. Where it is missing, of another version
// or damaged it says so on stderr and returns nil: the work goes on with the
// rules alone, which know only the names of the lexicon.
func nameModel(web fs.FS, stderr io.Writer) *tagger.Model {
	file, err := fs.ReadFile(web, modelName)
	if err == nil {
		var m *tagger.Model
		if m, err = tagger.Load(file); err == nil {
			return m
		}
		err = fmt.Errorf("%s: %w", modelName, err)
	}
	fmt.Fprintf(stderr,
		"parallax: %v; going on with the rules alone: names are found only where the lexicon has them\n", err)
	return nil
}
