package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/corpus/folder"
	"parallax/app/corpus/reading"
	"parallax/app/explore"
	"parallax/app/tagger"
	"parallax/web"
)

const (
	north = "Ferry sinks off Ruritania\n\n“We pulled 40 people from the water,” said Maria Lindqvist, head of the " +
		"Coast Guard, on 3 May 2019.\nThe Strelsau Times was told that 12 are missing.\n(Reuters)\n"
	south = "Boat goes down\n\nMaria Lindqvist said at least 38 passengers were saved. The Coast Guard of Ruritania " +
		"searched through Friday night.\n“Nobody told us anything,” said Anna Rassendyll, whose brother is missing.\n"
)

// ask sends a request with its files and returns the answer.
func ask(t *testing.T, asked request, files map[string][]byte) (answer, []byte) {
	t.Helper()
	var in, out bytes.Buffer
	for name, data := range files {
		asked.Files = append(asked.Files, sized{Name: name, Size: len(data)})
	}
	line, err := json.Marshal(asked)
	if err != nil {
		t.Fatal(err)
	}
	in.Write(append(line, '\n'))
	for _, f := range asked.Files {
		in.Write(files[f.Name])
	}
	if err := run(&in, &out); err != nil {
		t.Fatal(err)
	}
	first, data, _ := bytes.Cut(out.Bytes(), []byte("\n"))
	var told answer
	if err := json.Unmarshal(first, &told); err != nil {
		t.Fatal(err)
	}
	return told, data
}

func modelFile(t *testing.T) []byte {
	t.Helper()
	data, err := web.FS.ReadFile(modelName)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// built is what the command line encodes of a folder.
func built(t *testing.T, files map[string]string, tag *tagger.Model) []byte {
	t.Helper()
	dir := fstest.MapFS{}
	for name, text := range files {
		dir[name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, err := folder.BuildWith(dir, tag)
	if err != nil {
		t.Fatal(err)
	}
	data, err := explore.New(c).Encode()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestArticlesAreReadAsAFolderIs(t *testing.T) {
	model := modelFile(t)
	tag, err := tagger.Load(model)
	if err != nil {
		t.Fatal(err)
	}
	bare := []reading.Source{{File: "north.txt", Text: north}, {File: "south.md", Text: south}}
	stated := []reading.Source{
		{File: "south.md", Text: south, Headline: "Down: a boat", Outlet: "The “Strelsau” Times",
			Published: "2019-05-04"},
		{File: "north.txt", Text: north},
	}
	const sheet = `title: Two ferries
note: One sea
articles:
- file: south.md
  headline: {value: "Down: a boat", basis: recorded, evidence: stated by whoever put the article in}
  outlet: {value: The “Strelsau” Times, basis: recorded, evidence: stated by whoever put the article in}
  published: {value: 2019-05-04, basis: recorded, evidence: stated by whoever put the article in}
`
	for _, c := range []struct {
		asked request
		sheet string
	}{
		{request{Do: "read", Articles: bare}, ""},
		{request{Do: "read", Articles: stated, Title: "Two ferries", Note: "One sea"}, sheet},
	} {
		files := map[string]string{"north.txt": north, "south.md": south}
		if c.sheet != "" {
			files["articles.yaml"] = c.sheet
		}
		told, got := ask(t, c.asked, map[string][]byte{modelName: model})
		if len(told.Problems) > 0 || told.Rules != "" {
			t.Errorf("answered %+v", told)
		}
		if want := built(t, files, tag); !bytes.Equal(got, want) {
			t.Errorf("with the sheet %q:\n%s\nwant\n%s", c.sheet, got, want)
		}
		if !bytes.Contains(got, []byte("Maria Lindqvist")) || !bytes.Contains(got, []byte("Coast Guard")) {
			t.Errorf("the corpus lacks the names: %s", got)
		}
	}
}

func TestAModelThatIsRefusedLeavesTheRules(t *testing.T) {
	good := modelFile(t)
	other, damaged := bytes.Clone(good), bytes.Clone(good)
	other[7]++ // the version ends the file's first eight bytes
	damaged[len(damaged)/2] ^= 1
	articles := []reading.Source{{File: "north.txt", Text: north}, {File: "south.txt", Text: south}}
	want := built(t, map[string]string{"north.txt": north, "south.txt": south}, nil)
	for what, file := range map[string][]byte{
		"of another version": other, "damaged": damaged, "not a model": []byte("<html>"), "could not be loaded": nil,
	} {
		files := map[string][]byte{}
		if file != nil {
			files[modelName] = file
		}
		told, got := ask(t, request{Do: "read", Articles: articles}, files)
		if !strings.Contains(told.Rules, what) || !strings.Contains(told.Rules, modelName) {
			t.Errorf("%s: said %q", what, told.Rules)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: the corpus is not that of the rules alone", what)
		}
	}
}

func TestEveryProblemNamesItsArticleAndItsPlace(t *testing.T) {
	told, data := ask(t, request{Do: "read", Articles: []reading.Source{
		{File: "a.txt", Text: "Good.\nf\x00"}, {File: "a.txt", Text: " \n"},
		{File: "b.txt", Text: north, Published: "yesterday"},
	}}, nil)
	want := []reading.Problem{
		{Article: 0, What: "a.txt:2: byte 7 is NUL, as in UTF-16; save the file as UTF-8 text"},
		{Article: 1, What: "a-2.txt: the file holds no text; remove it or fill it"},
		{Article: 2,
			What: `b.txt: the date "yesterday" is no day; write it as YYYY-MM-DD, or leave it out where it is unknown`},
	}
	if len(told.Problems) != len(want) || len(data) > 0 {
		t.Fatalf("answered %+v and %d bytes", told.Problems, len(data))
	}
	for i := range want {
		if told.Problems[i] != want[i] {
			t.Errorf("said %+v, want %+v", told.Problems[i], want[i])
		}
	}
}

func TestARequestThatIsNoneIsRefused(t *testing.T) {
	for _, in := range []string{"", "x", `{"do":"sing"}`, `{"do":"read","files":[{"name":"a","size":9}]}` + "\nshort",
		`{"do":"read","files":[{"name":"a","size":-1}]}`} {
		var out bytes.Buffer
		if err := run(strings.NewReader(in), &out); err == nil || out.Len() > 0 {
			t.Errorf("%q was answered: %v, %q", in, err, out.String())
		}
	}
}
