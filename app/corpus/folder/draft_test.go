package folder

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/seeds"
)

func namesModel(t testing.TB) *tagger.Model {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("..", "..", "..", "web", "names.model"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := tagger.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// copyOf returns a folder in memory without its checked marks.
func copyOf(t testing.TB, fsys fs.FS) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path, "checked/") || strings.HasSuffix(path, ".go") {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		m[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// hard holds what a draft could get wrong: words that stand twice and are marked
// once, quotations over paragraphs and within clauses, names in other letters.
const hard = `Twelve held as talks go on

On 12 May police held 12 people, and 12 more later. He said he would go, said he. ` +
	`“We will,” Ana Lopez told Reuters, “we will.”

Ana Lopez, mayor of Łódź, said that the “final” offer was “final”. "It is [sic] final," Lopez said.

“We came on Monday and we stayed.

“We left on Tuesday and lost $3.5m, about 1,200 sheep and 7-800 goats,” said Zoë Σωκράτης in Athens.

The deal, worth 5 to 6 billion euros or so, fell by 3 percent in the last two months. ` +
	`Petra Kovač of the National Union of Shepherds warned of “chaos”. The Union denied it.
`

func TestADraftBuiltAgainGivesTheSameMarks(t *testing.T) {
	for name, fsys := range map[string]fs.FS{
		"the two accounts": seeds.FS,
		"strike":           os.DirFS("../../compare/testdata/strike"),
		"museum":           os.DirFS("../../compare/testdata/museum"),
		"hard": fstest.MapFS{
			"a.txt": {Data: []byte(hard)},
			"b.txt": {Data: []byte("Ana Lopez resigns\n\nAna Lopez left Łódź on Friday, Mr Lopez of the " +
				"Union said.\n")},
		},
	} {
		t.Run(name, func(t *testing.T) { checkDraft(t, copyOf(t, fsys)) })
	}
}

func checkDraft(t *testing.T, m fstest.MapFS) {
	model := namesModel(t)
	found, err := BuildWith(m, model)
	if err != nil {
		t.Fatal(err)
	}
	files, err := Draft(m, model)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		m[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	checked, err := BuildWith(m, model)
	if err != nil {
		t.Fatalf("the draft is at fault: %v", err)
	}
	renameFound(found)
	for i, a := range found.Articles {
		for _, all := range checked.Marks[i].Mentions {
			if all.Status != mark.Checked {
				t.Errorf("%+v is not checked", all)
			}
		}
		want, got := marksOf(found, i), marksOf(checked, i)
		if len(want) == 0 || len(want) != len(got) {
			t.Errorf("%s: %d marks, want %d", a.ID, len(got), len(want))
		}
		for k := range min(len(got), len(want)) {
			if got[k] != want[k] {
				t.Errorf("%s:\n got %s\nwant %s", a.ID, got[k], want[k])
			}
		}
	}
	if again, _ := Draft(m, model); !reflect.DeepEqual(again, files) && len(m) == len(again)+len(found.Articles) {
		t.Error("the draft of the same texts differs")
	}
}

// marksOf writes the marks of an article, but for who found them and how.
func marksOf(c *corpus.Corpus, i int) []string {
	var out []string
	m := c.Marks[i]
	for _, n := range m.Mentions {
		n.Made, n.Type = mark.Made{}, ""
		out = append(out, fmt.Sprintf("%q %+v", n.In(c.Articles[i].Body), n))
	}
	for _, q := range m.Quotes {
		q.Made = mark.Made{}
		out = append(out, fmt.Sprintf("%q %+v", q.Content.In(c.Articles[i].Body), q))
	}
	for _, f := range m.Figures {
		f.Made = mark.Made{}
		if f.Vague {
			f.Low, f.High = 0, 0
		}
		out = append(out, fmt.Sprintf("%q %+v", f.In(c.Articles[i].Body), f))
	}
	for _, d := range m.Dates {
		d.Status, d.Basis = "", mark.NoBasis
		out = append(out, fmt.Sprintf("%q %+v", d.In(c.Articles[i].Body), d))
	}
	return out
}

func FuzzADraftBuiltAgainGivesTheSameMarks(f *testing.F) {
	f.Add(hard)
	f.Add("Łódź [Łódź](x) said “it”\n\n\"Stay,\" he said on 3 May 2019.")
	model := namesModel(f)
	f.Fuzz(func(t *testing.T, body string) {
		m := fstest.MapFS{"a.txt": {Data: []byte(body)}}
		found, err := BuildWith(m, model)
		if err != nil {
			return // no text
		}
		files, err := Draft(m, model)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			m[f.Name] = &fstest.MapFile{Data: f.Data}
		}
		checked, err := BuildWith(m, model)
		if err != nil {
			t.Fatalf("the draft is at fault: %v\n%s", err, files)
		}
		renameFound(found)
		if !strings.HasSuffix(files[0].Name, mentionsExt) {
			return // brackets that read as marks
		}
		if want, got := marksOf(found, 0), marksOf(checked, 0); !reflect.DeepEqual(want, got) {
			t.Errorf("\n got %s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}
