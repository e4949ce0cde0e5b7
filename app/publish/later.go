package publish

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
)

// later are the files of a site that a page loads only when a reader asks for
// what they do: own.js names the others with their integrity.
var later = []string{"own.js", "reader.js", "reader.wasm", "names.model", "single.txt", "app.wasm.gz"}

// reader gives the program that reads a reader's own articles, and the model
// of names.
func reader(web fs.FS) ([]File, error) {
	packed, err := fs.ReadFile(web, "built/reader.wasm.gz")
	if err != nil {
		return nil, ErrNoProgram
	}
	wasm, err := gunzip(packed)
	if err != nil {
		return nil, fmt.Errorf("built/reader.wasm.gz: %w", err)
	}
	model, err := fs.ReadFile(web, "names.model")
	return []File{{"reader.wasm", wasm}, {"names.model", model}}, err
}

// withOwn returns the files of a site with the shell of a single file, and with
// own.js knowing the files that it may load. Nothing of files is changed.
func (p Page) withOwn(files []File, web fs.FS) ([]File, error) {
	around, err := p.singleShell(files, web)
	if err != nil {
		return nil, err
	}
	files = append(slices.Clone(files), File{"single.txt", around})
	known := map[string]string{}
	own := -1
	for i, f := range files {
		if f.Path == "own.js" {
			own = i
		} else if slices.Contains(later, f.Path) {
			known[f.Path] = integrity(f.Data)
		}
	}
	if own < 0 {
		return nil, fs.ErrNotExist
	}
	list, err := json.Marshal(known)
	files[own].Data = []byte("parallax.later = " + string(list) + ";\n" + string(files[own].Data))
	return files, err
}

// ownMeta names the script that reads own articles, and its worker.
func ownMeta(files []File) string {
	i := slices.IndexFunc(files, func(f File) bool { return f.Path == "own.js" })
	return meta("parallax-own", "own.js") + meta("parallax-own-integrity", integrity(files[i].Data)) +
		meta("parallax-reader", "reader.js")
}
