package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Write puts the files into dir, which then holds exactly these files. They are
// written beside dir first and swapped in at the end: on any error dir is as it
// was. A folder with a file that Parallax did not write, or that was changed
// since, is left alone and the error names the file.
func Write(dir string, files []File) error {
	dir, err := resolved(dir)
	if err != nil {
		return err
	}
	if err := ours(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	aside, err := os.MkdirTemp(filepath.Dir(dir), ".parallax-")
	if err != nil {
		return err
	}
	err = writeAll(filepath.Join(aside, "new"), files)
	if err == nil {
		err = swap(dir, aside)
	}
	if errors.Is(err, errStranded) {
		return err
	}
	return errors.Join(err, os.RemoveAll(aside))
}

// errStranded says that what dir held could not be moved back.
var errStranded = errors.New("the folder as it was could not be put back")

// resolved gives the folder that dir names, through links, as an absolute path.
func resolved(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	target, err := filepath.EvalSymlinks(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return dir, nil
	}
	return target, err
}

func writeAll(dir string, files []File) error {
	for _, f := range files {
		if !filepath.IsLocal(filepath.FromSlash(f.Path)) {
			return fmt.Errorf("%s: not a path inside the site", f.Path)
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// swap puts aside/new in the place of dir and keeps what was there, as
// aside/old, until the new one stands.
func swap(dir, aside string) error {
	old := filepath.Join(aside, "old")
	err := os.Rename(dir, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	existed := err == nil
	if err := os.Rename(filepath.Join(aside, "new"), dir); err != nil {
		if existed && os.Rename(old, dir) != nil {
			return fmt.Errorf("%s: %w; it lies in %s (%v)", dir, errStranded, old, err)
		}
		return err
	}
	return nil
}

// ours reports, as an error, the first file of dir that its hashes.txt does not
// vouch for. A folder that is missing or empty is ours to write.
func ours(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	list, err := os.ReadFile(filepath.Join(dir, hashesName))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: the folder holds files that Parallax did not write; choose another, or empty it first",
			dir)
	}
	if err != nil {
		return err
	}
	return filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || name == filepath.Join(dir, hashesName) {
			return err
		}
		return vouched(list, dir, name)
	})
}

// vouched reports, as an error, that list does not hold the file as it is.
func vouched(list []byte, dir, name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	relative, err := filepath.Rel(dir, name)
	if err != nil {
		return err
	}
	line := hash(data) + "  " + filepath.ToSlash(relative) + "\n"
	if strings.Contains(relative, "\n") || !bytes.Contains(append([]byte("\n"), list...), []byte("\n"+line)) {
		return fmt.Errorf("%s: not as Parallax wrote it; move it away, or choose another folder", name)
	}
	return nil
}
