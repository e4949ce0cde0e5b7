package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree lists a folder: each file's path and hash.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		b.WriteString(name + " " + hash(data) + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func siteOf(files ...File) []File {
	return append(files, File{hashesName, Hashes(files)})
}

func TestAFolderIsReplacedAsAWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := Write(dir, siteOf(File{"a/old.txt", []byte("1")})); err != nil {
		t.Fatal(err)
	}
	if err := Write(dir, siteOf(File{"new.txt", []byte("2")})); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, dir); strings.Contains(got, "old.txt") || !strings.Contains(got, "new.txt") {
		t.Errorf("the folder holds\n%s", got)
	}
	left, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(left) != 1 {
		t.Errorf("beside the folder lies %v, %v", left, err)
	}
}

func TestAFailureLeavesTheFolderAsItWas(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := Write(dir, siteOf(File{"a.txt", []byte("1")})); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	for _, files := range [][]File{
		siteOf(File{"b.txt", nil}, File{"b.txt/c", nil}), // a file where a folder must be
		siteOf(File{"../escaped.txt", nil}),
	} {
		if err := Write(dir, files); err == nil {
			t.Error("no error")
		}
		if got := tree(t, dir); got != before {
			t.Errorf("the folder now holds\n%s", got)
		}
	}
	left, _ := os.ReadDir(filepath.Dir(dir))
	if len(left) != 1 {
		t.Errorf("beside the folder lies %v", left)
	}
}

func TestAFolderOfSomeoneElseIsLeftAlone(t *testing.T) {
	site := siteOf(File{"a.txt", []byte("1")})
	tests := map[string]func(dir string) error{
		"no list": func(dir string) error { return os.Remove(filepath.Join(dir, hashesName)) },
		"a file more": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("mine"), 0o644)
		},
		"a changed file": func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "a.txt"), []byte("mine"), 0o644)
		},
	}
	for name, disturb := range tests {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			if err := Write(dir, site); err != nil {
				t.Fatal(err)
			}
			if err := disturb(dir); err != nil {
				t.Fatal(err)
			}
			before := tree(t, dir)
			if err := Write(dir, site); err == nil {
				t.Error("the folder was written over")
			}
			if got := tree(t, dir); got != before {
				t.Errorf("the folder now holds\n%s", got)
			}
		})
	}
}

func TestALinkToAFolderStays(t *testing.T) {
	base := t.TempDir()
	real, link := filepath.Join(base, "real"), filepath.Join(base, "link")
	if err := os.Mkdir(real, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err)
	}
	if err := Write(link, siteOf(File{"a.txt", []byte("1")})); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info, err)
	}
	if _, err := os.Stat(filepath.Join(real, "a.txt")); err != nil {
		t.Error(err)
	}
}
