package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"parallax/app/corpus/folder"
	"parallax/web"
)

// check lists, for an editor, where the checked marks of a folder and what is
// found in it disagree; with -draft it writes a first draft of checked marks.
func check(o options, stdout, stderr io.Writer) error {
	fsys, err := folderAt(o.dir)
	if err != nil {
		return err
	}
	if o.draft {
		return draft(o.dir, fsys, stdout, stderr)
	}
	differences, count, err := folder.Differences(fsys, nameModel(web.FS, stderr))
	if err != nil {
		return err
	}
	for _, d := range differences {
		fmt.Fprintln(stdout, d)
	}
	if count == 0 && len(differences) == 0 {
		fmt.Fprintln(stderr,
			"parallax: no marks are checked yet; parallax check -draft DIR writes a first draft of them")
	}
	return nil
}

// draft writes a first draft of checked marks into a folder that has none. It
// writes all files or none, and over no file.
func draft(dir string, fsys fs.FS, stdout, stderr io.Writer) error {
	files, err := folder.Draft(fsys, nameModel(web.FS, stderr))
	if err != nil {
		return err
	}
	var there []error
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(dir, f.Name)); err == nil {
			there = append(there, fmt.Errorf("%s is there already; no draft is written over it", f.Name))
		}
	}
	if err := errors.Join(there...); err != nil {
		return err
	}
	for k, f := range files {
		if err := writeNew(filepath.Join(dir, f.Name), f.Data); err != nil {
			for _, written := range files[:k] {
				err = errors.Join(err, os.Remove(filepath.Join(dir, written.Name)))
			}
			return err
		}
	}
	for _, f := range files {
		fmt.Fprintf(stdout, "%s: %d bytes\n", filepath.Join(dir, f.Name), len(f.Data))
	}
	return nil
}

// writeNew writes a file that must not be there yet, and leaves none behind
// where it fails.
func writeNew(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}
