package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/mark"
	"parallax/app/publish"
	"parallax/web"
)

// articleFolder writes a folder of one article and nothing else.
func articleFolder(t *testing.T, body string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "one.txt"), []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

const flood = "Floods in Ruritania\n\n“We lost 120 houses,” said Maria Lindqvist, mayor of Sundsvall, on 3 May 2019. " +
	"Lindqvist spoke to reporters.\n"

func TestABareFolderShowsWhatIsFound(t *testing.T) {
	var stderr bytes.Buffer
	c, err := analysed(articleFolder(t, flood), &stderr)
	if err != nil || stderr.Len() > 0 {
		t.Fatal(err, stderr.String())
	}
	m := c.Marks[0]
	e, ok := c.Lexicon.Entity("maria-lindqvist")
	if !ok || !e.Found || e.Class != "person" {
		t.Errorf("the mayor is %+v among %+v", e, c.Lexicon.Entities)
	}
	if len(m.Quotes) == 0 || len(m.Quotes[0].By) != 1 || m.Quotes[0].By[0] != e.ID {
		t.Errorf("quotes %+v", m.Quotes)
	}
	if len(m.Figures) != 1 || m.Figures[0].Low != 120 || len(m.Dates) != 1 || m.Dates[0].From != "2019-05-03" {
		t.Errorf("figures %+v, dates %+v", m.Figures, m.Dates)
	}
	for _, n := range m.Mentions {
		if n.Status != mark.Found {
			t.Errorf("%+v is not said to be found", n)
		}
	}
}

func TestABadModelIsRefusedByNameAndTheRulesGoOn(t *testing.T) {
	good, err := web.FS.ReadFile(modelName)
	if err != nil {
		t.Fatal(err)
	}
	other, damaged := bytes.Clone(good), bytes.Clone(good)
	other[7]++ // the version ends the file's first eight bytes
	damaged[len(damaged)/2] ^= 1
	for what, file := range map[string][]byte{
		"of another version": other, "damaged": damaged, "not a model": []byte("<html>"), "file does not exist": nil,
	} {
		shell := fstest.MapFS{}
		if file != nil {
			shell[modelName] = &fstest.MapFile{Data: file}
		}
		var stderr bytes.Buffer
		if nameModel(shell, &stderr) != nil {
			t.Errorf("%s: a model was loaded", what)
		}
		said := stderr.String()
		if !strings.Contains(said, modelName) || !strings.Contains(said, what) ||
			!strings.Contains(said, "rules alone") || strings.Count(said, "\n") != 1 {
			t.Errorf("%s: said %q", what, said)
		}
	}
}

func TestNoPageLoadsTheModelOfNamesByItself(t *testing.T) {
	p, err := page("", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	shell := shellFS(t)
	if _, err := shell.Open(modelName); err != nil {
		t.Fatal(err)
	}
	files, err := publish.Site(p, shell)
	if err != nil {
		t.Fatal(err)
	}
	single, err := publish.Single(p, shell)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(files, publish.File{Path: "single", Data: single}) {
		if f.Path != modelName && bytes.Contains(f.Data, []byte("names\x00\x00")) {
			t.Errorf("%s carries it", f.Path)
		}
		if f.Path == "index.html" && bytes.Contains(f.Data, []byte(modelName)) {
			t.Errorf("%s names it", f.Path)
		}
	}
}
