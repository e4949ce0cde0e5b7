package corpus

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
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
	a, err := article.Parse("a", "a.txt",
		[]byte("Camp\n\nIn the camp, “12 left,” Ann said on Sunday.\n\nThe camp again."))
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
		Quotes: []mark.Quote{{Content: span("12 left,"), Form: mark.Direct, Speaker: span("Ann"), Cue: span("said"),
			Lemma: "say", By: []string{"ann"}, Made: found}},
		Figures: []mark.Figure{{Span: span("12"), Number: span("12"), Low: 12, High: 12, Bound: mark.Exact,
			Made: found}},
		Dates: []mark.Date{{Span: span("Sunday"), From: "2018-05-20", To: "2018-05-20", Precision: mark.Day,
			Basis: mark.WeekdayLast, Status: mark.Found}},
	}
	l := lexicon.New([]lexicon.Entity{
		{ID: "camp", Kind: lexicon.Place, Name: "The camp",
			Point: &lexicon.Point{Lat: 33.5, Lon: 36.3, Certainty: "exact"}},
		{ID: "ann", Kind: lexicon.Actor, Name: "Ann", Found: true},
	}, []string{"Ann"})
	return &Corpus{Title: "T", Note: "N", Lang: "en", Articles: []*article.Article{a}, Marks: []mark.Marks{marks},
		Lexicon: l}
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

// fill gives every field that v reaches a value of its own, so that a field
// that does not come back shows.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), n)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i), n)
			}
		}
	case reflect.String:
		v.SetString("s" + strconv.Itoa(*n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.5)
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("a corpus holds a " + v.Kind().String() + ": teach the coder and this test")
	}
}

func TestEveryFieldOfEveryPartIsCoded(t *testing.T) {
	var c Corpus
	fill(reflect.ValueOf(&c).Elem(), new(int))
	k := &coder{writing: true, places: map[string]int{}}
	k.corpus(&c)
	got := Corpus{Lexicon: &lexicon.Lexicon{}}
	back := &coder{strings: k.strings, numbers: k.numbers}
	back.corpus(&got)
	if back.broken || back.at != len(k.numbers) || !reflect.DeepEqual(got, c) {
		t.Errorf("a field is not coded:\ngot  %+v %+v\nwant %+v %+v", got.Articles[0], got, c.Articles[0], c)
	}
}

func TestDecodeRefusesWhatDoesNotFit(t *testing.T) {
	for _, c := range []struct {
		title string
		spoil func(*Corpus)
		want  string
	}{
		{"an entity nobody knows", func(c *Corpus) { c.Lexicon = lexicon.New(nil, nil) },
			`decode corpus: a: a mark names "camp", which is not in the lexicon`},
		{"a mark past the end", func(c *Corpus) { c.Marks[0].Figures[0].Number.End = 999 },
			"decode corpus: a: a mark at bytes 22 to 999 lies outside the text"},
		{"a date by no rule", func(c *Corpus) { c.Marks[0].Dates[0].Basis = 999 },
			"decode corpus: a: the date at bytes 46 to 52 rests on rule 999, which there is not"},
		{"a paragraph past the end", func(c *Corpus) { c.Articles[0].Paragraphs[0].End = 999 },
			"decode corpus: a: paragraph 1 lies outside the text"},
		{"marks of no article", func(c *Corpus) { c.Marks = append(c.Marks, mark.Marks{}) },
			"decode corpus: 1 articles but marks for 2"},
	} {
		spoiled := sample(t)
		c.spoil(spoiled)
		encoded, _ := Encode(spoiled)
		if _, err := Decode(encoded); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.title, err, c.want)
		}
	}
}

func TestDecodeRefusesAnotherVersionByItsNumber(t *testing.T) {
	encoded, _ := Encode(sample(t))
	now, next := strconv.Itoa(Version), strconv.Itoa(Version+1)
	for _, c := range []struct{ title, was, is, want string }{
		{"another version", `"parallax_corpus":` + now, `"parallax_corpus":` + next,
			"decode corpus: it has version " + next + " of the form, this program reads version " + now +
				"; build the page anew from its folder"},
		{"no version", `"parallax_corpus":` + now + `,`, ``,
			"decode corpus: it has version 0 of the form, this program reads version " + now +
				"; build the page anew from its folder"},
		{"a value too many", `"numbers":"`, `"numbers":"0 `, "decode corpus: it is damaged at value "},
		{"a value too few", `"}`, ` 1"}`, "decode corpus: it is damaged at value "},
		{"a value that is none", `"numbers":"`, `"numbers":"x `,
			`decode corpus: value 1: strconv.Atoi: parsing "x": invalid syntax`},
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
	f.Add(1, "0 0 0 1 0 0 0 0 0", "")
	f.Add(-1, "", "T")
	f.Add(5, "9999999999", "a\nb")
	f.Fuzz(func(t *testing.T, at int, numbers, strings string) {
		damaged, err := damage(sample(t), at, numbers, strings)
		if err != nil {
			t.Fatal(err)
		}
		c, err := Decode(damaged)
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

// damage encodes a corpus and puts other numbers in the place of those from
// value at on, and another string in the place of its first.
func damage(c *Corpus, at int, numbers, first string) ([]byte, error) {
	encoded, err := Encode(c)
	if err != nil {
		return nil, err
	}
	var e envelope
	if err := json.Unmarshal(encoded, &e); err != nil {
		return nil, err
	}
	whole := strings.Split(e.Numbers, " ")
	at = max(0, min(at, len(whole)))
	e.Numbers = strings.Join(slices.Concat(whole[:at], strings.Fields(numbers),
		whole[min(at+len(strings.Fields(numbers)), len(whole)):]), " ")
	e.Strings[0] = first
	return json.Marshal(e)
}
