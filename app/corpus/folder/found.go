package folder

import (
	"io/fs"
	"strings"
)

// withoutChecked is a folder in which no mark is checked: what rules and the
// tagger find in it, an editor's work withheld. The lexicon's part of checked/
// stays.
type withoutChecked struct{ fs.FS }

func (w withoutChecked) Open(name string) (fs.File, error) {
	if name == "checked" || strings.HasPrefix(name, "checked/") && name != "checked/lexicon.yaml" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return w.FS.Open(name)
}
