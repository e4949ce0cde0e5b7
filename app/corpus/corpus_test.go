package corpus

import (
	"reflect"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// sample is one article of three paragraphs with a mark of each kind.
func sample(t *testing.T) *Corpus {
	t.Helper()
	a, err := article.Parse("a", "a.txt", []byte("Camp\n\nIn the camp, “12 left,” Ann said on Sunday.\n\nThe camp again."))
	if err != nil {
		t.Fatal(err)
	}
	span := func(words string) text.Span {
		at := strings.Index(a.Body, words)
		return text.Span{Start: at, End: at + len(words)}
	}
	checked, found := mark.Made{Status: mark.Checked}, mark.Made{Status: mark.Found, Rule: "some rule"}
	marks := mark.Marks{
		Mentions: []mark.Mention{
			{Span: span("Camp"), Entity: "camp", Made: checked},
			{Span: span("camp,"), Entity: "camp", Label: true, Made: found},
			{Span: span("Ann"), Entity: "ann", Type: "person", Made: found},
			{Span: span("camp again"), Entity: "camp", Made: found},
		},
		Quotes:  []mark.Quote{{Content: span("12 left,"), Form: mark.Direct, Speaker: span("Ann"), Cue: span("said"), Lemma: "say", By: []string{"ann"}, Made: found}},
		Figures: []mark.Figure{{Span: span("12"), Number: span("12"), Low: 12, High: 12, Bound: mark.Exact, Made: found}},
		Dates:   []mark.Date{{Span: span("Sunday"), From: "2018-05-20", To: "2018-05-20", Precision: mark.Day, Made: found}},
	}
	l := lexicon.New([]lexicon.Entity{
		{ID: "camp", Kind: lexicon.Place, Name: "The camp", Point: &lexicon.Point{Lat: 33.5, Lon: 36.3, Certainty: "exact"}},
		{ID: "ann", Kind: lexicon.Actor, Name: "Ann", Found: true},
	}, []string{"Ann"})
	return &Corpus{Title: "T", Note: "N", Lang: "en", Articles: []*article.Article{a}, Marks: []mark.Marks{marks}, Lexicon: l}
}

func TestACorpusComesBackFromItsEncodedForm(t *testing.T) {
	c := sample(t)
	encoded, err := Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	decoded, err := Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(decoded, c) {
		t.Errorf("got %+v, want %+v", decoded, c)
	}
	if e, ok := decoded.Lexicon.Entity("ann"); !ok || !e.Found {
		t.Error("the decoded lexicon does not find its entities")
	}
}

func TestDecodeRefusesWhatDoesNotFit(t *testing.T) {
	encoded, _ := Encode(sample(t))
	for _, c := range []struct{ title, was, is, want string }{
		{"another version", `"parallax_corpus":1`, `"parallax_corpus":2`, "decode corpus: it has version 2 of the form, this program reads version 1; build the page anew from its folder"},
		{"no version", `"parallax_corpus":1,`, ``, "decode corpus: it has version 0 of the form, this program reads version 1; build the page anew from its folder"},
		{"no corpus", `"corpus":{`, `"corps":{`, "decode corpus: it holds nothing"},
		{"an entity nobody knows", `"id":"ann","kind"`, `"id":"bob","kind"`, `decode corpus: a: a mark names "ann", which is not in the lexicon`},
		{"a mark past the end", `"number":{"s":`, `"number":{"s":9`, "decode corpus: a: a mark at bytes "},
		{"a paragraph past the end", `"paragraphs":[{"s":`, `"paragraphs":[{"s":9`, "decode corpus: a: paragraph 1 lies outside the text"},
		{"marks of no article", `"marks":[`, `"marks":[{},`, "decode corpus: 1 articles but marks for 2"},
		{"a missing article", `"articles":[`, `"articles":[null,`, "decode corpus: "},
		{"no JSON", `{"parallax`, `parallax`, "decode corpus: invalid character"},
	} {
		spoiled := strings.Replace(string(encoded), c.was, c.is, 1)
		if spoiled == string(encoded) {
			t.Fatalf("%s: %s does not occur", c.title, c.was)
		}
		if _, err := Decode([]byte(spoiled)); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.title, err, c.want)
		}
	}
}

func TestMentionsOfAParagraph(t *testing.T) {
	c := sample(t)
	for n, want := range map[int]int{1: 1, 2: 2, 3: 1} {
		if got := len(c.MentionsIn(0, n)); got != want {
			t.Errorf("paragraph %d: %d mentions, want %d", n, got, want)
		}
	}
	if c.Index("a") != 0 || c.Index("b") != -1 {
		t.Error("articles are not found by their ID")
	}
	if got := c.Counts("camp"); got[0] != 3 {
		t.Errorf("the camp is counted %v", got)
	}
}

func TestSelectionsAreNarrowedAndCounted(t *testing.T) {
	c := sample(t)
	late := c.Select(func(_, n int) bool { return n >= 2 })
	odd := c.Select(func(_, n int) bool { return n%2 == 1 })
	both := late.And(odd)
	if c.All().Count(0) != 3 || late.Count(0) != 2 || both.Count(0) != 1 || !both.Has(0, 3) || both.Has(0, 2) {
		t.Errorf("all %d, late %d, both %d", c.All().Count(0), late.Count(0), both.Count(0))
	}
	if late.Count(0) != 2 {
		t.Error("And changed what it was given")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"parallax_corpus":1,"corpus":{"articles":[null],"marks":[{}]}}`))
	f.Add([]byte(`{"parallax_corpus":1,"corpus":{"articles":[{"body":"é","paragraphs":[{"s":1,"e":2}]}],"marks":[{}]}}`))
	f.Fuzz(func(t *testing.T, encoded []byte) {
		c, err := Decode(encoded)
		if err != nil {
			return
		}
		for i, a := range c.Articles {
			for n := range a.Paragraphs {
				a.Text(n + 1)
				c.MentionsIn(i, n+1)
			}
		}
	})
}
