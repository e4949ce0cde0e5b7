package folder

import (
	"bytes"
	"io/fs"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

func accounts(t *testing.T) *corpus.Corpus {
	t.Helper()
	c, err := Build(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// roundTrip fails unless a corpus comes back from its encoded form as it was.
func roundTrip(t *testing.T, c *corpus.Corpus) {
	t.Helper()
	encoded, err := corpus.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	decoded, err := corpus.Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := corpus.Encode(decoded)
	if !bytes.Equal(again, encoded) {
		t.Errorf("encoded again:\n%s\nfirst:\n%s", again, encoded)
	}
}

func TestTheTwoAccountsComeBackFromTheirEncodedForm(t *testing.T) {
	c := accounts(t)
	roundTrip(t, c)
	encoded, _ := corpus.Encode(c)
	decoded, err := corpus.Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	decoded.Lexicon.Matcher() // made where it is first asked for
	if !reflect.DeepEqual(decoded, c) {
		t.Error("the decoded corpus differs from the one encoded")
	}
}

func TestTheSameFolderGivesTheSameBytes(t *testing.T) {
	first, _ := corpus.Encode(accounts(t))
	for range 3 {
		if again, _ := corpus.Encode(accounts(t)); !bytes.Equal(again, first) {
			t.Fatal("two builds differ")
		}
	}
}

// inline matches a mark of the checked texts, independently of the reader.
var inline = regexp.MustCompile(`\[([^\][]+)\]\((~?)([a-z0-9:-]+)\)`)

func TestMentionsAreThoseOfTheCheckedTextsWordForWord(t *testing.T) {
	c := accounts(t)
	counts := map[string][]int{}
	for i, a := range c.Articles {
		raw, err := fs.ReadFile(seeds.FS, "checked/"+a.ID+".entities.md")
		if err != nil {
			t.Fatal(err)
		}
		marked := inline.FindAllStringSubmatch(string(raw), -1)
		if len(marked) != len(c.Marks[i].Mentions) {
			t.Fatalf("%s: %d mentions, %d marked", a.ID, len(c.Marks[i].Mentions), len(marked))
		}
		for k, m := range c.Marks[i].Mentions {
			if want := marked[k]; m.In(a.Body) != want[1] || m.Label != (want[2] == "~") || m.Entity != want[3] ||
				m.Status != mark.Checked {
				t.Errorf("%s: mention %d is %q %+v, want %q", a.ID, k, m.In(a.Body), m, want)
			}
			if counts[m.Entity] == nil {
				counts[m.Entity] = make([]int, len(c.Articles))
			}
			counts[m.Entity][i]++
		}
	}
	for _, e := range c.Lexicon.Entities {
		if counts[e.ID] == nil {
			t.Errorf("%s is in the lexicon and nowhere in the texts", e.ID)
		} else if got := c.Counts(e.ID); !reflect.DeepEqual(got, counts[e.ID]) {
			t.Errorf("%s: counts %v, want %v", e.ID, got, counts[e.ID])
		}
	}
	if got := c.Counts("nobody"); !reflect.DeepEqual(got, []int{0, 0}) {
		t.Errorf("nobody: %v", got)
	}
}

func TestTheTextsWordsForAnEntityAreInTheLexicon(t *testing.T) {
	c := accounts(t)
	for i, a := range c.Articles {
		for _, m := range c.Marks[i].Mentions {
			e, _ := c.Lexicon.Entity(m.Entity)
			if !contains(e.Aliases, m.In(a.Body)) && !contains(e.Labels, m.In(a.Body)) {
				t.Errorf("%s lists neither as alias nor as label: %s", e.ID, m.In(a.Body))
			}
		}
	}
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

func TestEverySpanIsValidAndInOneParagraph(t *testing.T) {
	c := accounts(t)
	for i, a := range c.Articles {
		for _, s := range spansOf(c.Marks[i]) {
			if !s.Valid(a.Body) {
				t.Fatalf("%s: %v", a.ID, s)
			}
			if !s.Empty() && a.ParagraphAt(s.Start) != a.ParagraphAt(s.End-1) {
				t.Errorf("%s: %q reaches over two paragraphs", a.ID, s.In(a.Body))
			}
		}
	}
}

func spansOf(m mark.Marks) []text.Span {
	var spans []text.Span
	for _, m := range m.Mentions {
		spans = append(spans, m.Span)
	}
	for _, q := range m.Quotes {
		spans = append(spans, q.Content, q.Speaker, q.Cue)
	}
	for _, f := range m.Figures {
		spans = append(spans, f.Span, f.Number, f.Of)
	}
	for _, d := range m.Dates {
		spans = append(spans, d.Span)
	}
	return spans
}

func TestAFolderOfTextsAloneBuilds(t *testing.T) {
	c, err := Build(folderOf(map[string]string{
		"b.md":      "Second headline\n\n“We stay,” Ann Smith said.",
		"a.txt":     "First headline\n\nThree people left.",
		"README.md": "Notes",
		"photo.jpg": "\xff\xd8",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if c.Title != "First headline · Second headline" || c.Lang != "en" || len(c.Articles) != 2 ||
		c.Articles[0].ID != "a" || c.Articles[1].Headline.Value != "Second headline" {
		t.Errorf("title %q, language %q, articles %+v", c.Title, c.Lang, c.Articles)
	}
	for i := range c.Articles {
		for _, q := range c.Marks[i].Quotes {
			if q.Status != mark.Found {
				t.Errorf("status %q of what no editor saw", q.Status)
			}
		}
	}
	if c.Articles[0].Published.Value != "" || c.Articles[0].Paragraphs[0].Provenance.Kind != article.Unknown {
		t.Error("something is known of a text that nothing is said of")
	}
	roundTrip(t, c)
}

func TestTextsThatTheSheetDoesNotListFollowThoseItLists(t *testing.T) {
	c, err := Build(folderOf(map[string]string{
		"a.txt": "A", "a.md": "B", "c.txt": "C",
		"articles.yaml": "title: Three\nlanguage: ar\narticles:\n- {file: c.txt, language: en}\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range c.Articles {
		got = append(got, a.ID+" "+a.File+" "+a.Dir)
	}
	want := []string{"c c.txt ltr", "a a.md rtl", "a.txt a.txt rtl"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCheckedMarksOverruleFoundOnesKindByKind(t *testing.T) {
	c, err := Build(folderOf(map[string]string{
		"a.txt":                 "In Yarmouk\n\nNear Damascus and Yarmouk",
		"b.txt":                 "In Yarmouk",
		"lexicon.yaml":          twoPlaces,
		"checked/a.entities.md": "In [Yarmouk](camp)\n\nNear Damascus and Yarmouk",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if m := c.Marks[0].Mentions; len(m) != 1 || m[0].Status != mark.Checked {
		t.Errorf("checked article: %+v", m)
	}
	if m := c.Marks[1].Mentions; len(m) != 1 || m[0].Status != mark.Found || m[0].Entity != "camp" {
		t.Errorf("other article: %+v", m)
	}
}

func TestRepeatedWordsTakeTheFirstNotYetTaken(t *testing.T) {
	c, err := Build(folderOf(map[string]string{
		"a.txt": "Tens of thousands fled, thousands remain; he told them that he said “go,” he said",
		"checked/figures.yaml": "- article: a\n  figures:\n  - {par: 1, text: Tens of thousands, value: null, " +
			"bound: about}\n" +
			"  - {par: 1, text: thousands, value: null, bound: about, of: remain}\n",
		"checked/quotes.yaml": "- article: a\n  attributions:\n  - {par: 1, form: direct, text: \"go,\", speaker: " +
			"he, cue: said}\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	body, m := c.Articles[0].Body, c.Marks[0]
	if got := m.Figures[1]; got.Start != strings.Index(body, "thousands remain") || got.Of.In(body) != "remain" ||
		!got.Vague {
		t.Errorf("second figure: %+v", got)
	}
	if q := m.Quotes[0]; q.Speaker.End > q.Cue.Start || q.Cue.Start-q.Speaker.End != 1 {
		t.Errorf("speaker %v and cue %v do not stand together", q.Speaker, q.Cue)
	}
}

func TestAFolderReadsAlikeFromDiskAndFromMemory(t *testing.T) {
	memory := fstest.MapFS{}
	err := fs.WalkDir(seeds.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			raw, _ := fs.ReadFile(seeds.FS, name)
			memory[name] = &fstest.MapFile{Data: raw}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	c, err := Build(memory)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(c, accounts(t)) {
		t.Error("the two differ")
	}
}
