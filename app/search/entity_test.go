package search

import (
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// twoAccounts is a small corpus made by hand. In the texts, [words](id) is a
// mention, [words](~id) one by a label, and {words} stand in the form given.
func twoAccounts(t testing.TB) *corpus.Corpus {
	t.Helper()
	c := &corpus.Corpus{Lexicon: fronts}
	for i, words := range []string{
		"[IS](islamic-state) took [Yarmouk](yarmouk), {“the [militants](~islamic-state) are many”}, one said.\n" +
			"[The camp](~yarmouk) is near.\n" +
			"He said {<[the group](~islamic-state) left [Israel](israel:place)>}.\n(Agencies)",
		"[Israel](israel:actor)’s move.\n[ISIS](islamic-state) holds [the camp](~yarmouk), " +
			"[Yarmouk](yarmouk).\nNobody.",
	} {
		a, m := marked(t, words)
		a.ID, a.Outlet.Value = "account-"+string(rune('a'+i)),
			[]string{"The Palestine Chronicle", "The Jerusalem Post"}[i]
		a.Paragraphs[0].Provenance = article.Provenance{Kind: article.Agency, Agency: "Agence France-Presse"}
		c.Articles, c.Marks = append(c.Articles, a), append(c.Marks, m)
	}
	c.Articles[0].Paragraphs[3].Provenance.Kind = article.Credit
	return c
}

// marked parses a text with mentions and quotes; {“…”} is quoted, {<…>} reported.
func marked(t testing.TB, words string) (*article.Article, mark.Marks) {
	t.Helper()
	var m mark.Marks
	var body strings.Builder
	var quote mark.Quote
	start := 0
	for rest := words; rest != ""; {
		switch {
		case strings.HasPrefix(rest, "["):
			start = body.Len()
		case strings.HasPrefix(rest, "]"):
			id, after, _ := strings.Cut(rest[2:], ")")
			id, label := strings.CutPrefix(id, "~")
			m.Mentions = append(m.Mentions,
				mark.Mention{Span: text.Span{Start: start, End: body.Len()}, Entity: id, Label: label})
			rest = "]" + after
		case strings.HasPrefix(rest, "{<"), strings.HasPrefix(rest, "{“"):
			quote = mark.Quote{Form: mark.Direct, Content: text.Span{Start: body.Len() + len("“")}}
			if rest[1] == '<' {
				quote.Form, quote.Content.Start = mark.Indirect, body.Len()
			}
		case strings.HasPrefix(rest, ">}"), strings.HasPrefix(rest, "”}"):
			quote.Content.End = body.Len()
			m.Quotes = append(m.Quotes, quote)
		}
		if !strings.ContainsAny(rest[:1], "[]{}<>") {
			body.WriteByte(rest[0])
		}
		rest = rest[1:]
	}
	a, err := article.Parse("a", "a.txt", []byte(body.String()))
	if err != nil {
		t.Fatal(err)
	}
	return a, m
}

func TestFieldsSelect(t *testing.T) {
	c := twoAccounts(t)
	x := New(c)
	for _, s := range []struct{ query, want string }{
		{"place:yarmouk", "a1 Yarmouk|a2 The camp|b2 the camp|b2 Yarmouk"},
		{"place:YARMOUK", "a1 Yarmouk|a2 The camp|b2 the camp|b2 Yarmouk"},
		{`place:"the camp"`, "a1 Yarmouk|a2 The camp|b2 the camp|b2 Yarmouk"},
		{`actor:"Islamic State"`, "a1 IS|a1 militants|a3 the group|b2 ISIS"},
		{"actor:is", "a1 IS|a1 militants|a3 the group|b2 ISIS"},
		{"actor:group", "a1 IS|a1 militants|a3 the group|b2 ISIS"},
		{"place:israel", "a3 Israel"},
		{"actor:israel", "b1 Israel"},
		{"actor:israel:actor", "b1 Israel"},
		{"actor:is place:yarmouk", "a1 IS|a1 Yarmouk|a1 militants|b2 ISIS|b2 the camp|b2 Yarmouk"},
		{"actor:is -place:yarmouk", "a3 the group"},
		{"actor:is voice:narrator", "a1 IS|b2 ISIS"},
		{"actor:is voice:quoted", "a1 militants"},
		{"actor:is -voice:quoted", "a1 IS|a3 the group|b2 ISIS"},
		{"actor:is voice:paraphrase", "a3 the group"},
		{"left voice:paraphrase", "a3 left"},
		{"voice:quoted", "a1 the militants are many"},
		{"voice:paraphrase", "a3 the group left Israel"},
		{"-voice:narrator", ""},
		{"-voice:quoted in:chronicle", "a2|a3|a4"},
		{"by:agency", "a1|b1"},
		{`by:"agence france-presse"`, "a1|b1"},
		{"by:credit", "a4"},
		{"by:unknown -in:post", "a2|a3"},
		{"by:own", ""},
		{"in:account-b", "b1|b2|b3"},
		{`in:"jerusalem post"`, "b1|b2|b3"},
	} {
		q, problems := Parse(s.query)
		r := x.Search(q)
		if got := listed(c, r); got != s.want || len(problems)+len(r.Problems) > 0 {
			t.Errorf("%s: %s %v %v, want %s", s.query, got, problems, r.Problems, s.want)
		}
	}
}

// listed writes the hits of a result, or the paragraphs of one without hits.
func listed(c *corpus.Corpus, r Result) string {
	var all []string
	for i, a := range c.Articles {
		letter := string(rune('a' + i))
		for _, h := range r.Hits[i] {
			all = append(all, letter+string(rune('0'+h.Paragraph))+" "+h.In(a.Body))
		}
		for n := 1; n <= len(a.Paragraphs) && len(r.Hits[0])+len(r.Hits[1]) == 0; n++ {
			if r.Selection.Has(i, n) {
				all = append(all, letter+string(rune('0'+n)))
			}
		}
	}
	return strings.Join(all, "|")
}

func TestWhyAParagraphMatched(t *testing.T) {
	x := New(twoAccounts(t))
	for query, want := range map[string]string{
		"took":            "word: took",
		"milit*":          "word: milit*",
		`"are many"`:      "phrase: are many",
		"actor:militants": "actor: Islamic State as “IS”",
		"voice:quoted":    "voice: quoted",
		"place:israel":    "place: Israel",
	} {
		q, _ := Parse(query)
		if got := x.Search(q).Hits[0][0].Why.String(); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}

func TestWhatMatchesNothingSaysSo(t *testing.T) {
	x := New(twoAccounts(t))
	for query, want := range map[string]string{
		"place:yarmuok":  "No place is called “yarmuok”; the nearest is “Yarmouk”.",
		"place:yar":      "No place is called “yar”; try place:\"yarmouk camp\".",
		"place:isis":     "No place is called “isis”; try actor:isis.",
		"place:islamic":  "No place is called “islamic”; try actor:\"islamic state\".",
		"place:?":        "No place is called “?”.",
		"place:atlantis": "No place is called “atlantis”.",
		"by:pravda": "No copy is by “pravda”: by: takes own, agency, credit, boilerplate, unknown or the name " +
			"of an agency.",
		"in:pravda": "No article is “pravda”: in: takes the ID of an article or words of its outlet’s name.",
		"NOBODY":    "“NOBODY” in capitals is found only in capitals, and stands nowhere so; try nobody.",
		"is":        "“is” is taken as the word; type IS for the name.",
		"nothing":   "",
	} {
		q, problems := Parse(query)
		r := x.Search(q)
		var notes []string
		for _, p := range r.Problems {
			notes = append(notes, p.String())
		}
		if got := strings.Join(notes, "|"); got != want || len(problems) > 0 {
			t.Errorf("%s: %s %v, want %s", query, got, problems, want)
		}
	}
}

func TestACorpusWithoutALexicon(t *testing.T) {
	a, _ := bracketed(t, "The [camp].")
	c := &corpus.Corpus{Articles: []*article.Article{a}, Marks: make([]mark.Marks, 1)}
	x := New(c)
	q, _ := Parse("camp actor:is")
	if r := x.Search(q); r.Selection.Count(0) != 0 || len(r.Problems) != 1 {
		t.Errorf("%v", r)
	}
	if f := Facets(c, c.All()); len(f) != 0 {
		t.Errorf("%v", f)
	}
	if s := x.Suggest("c", 8); len(s) != 1 || s[0].Text != "camp" {
		t.Errorf("%v", s)
	}
	if r := New(&corpus.Corpus{}).Search(q); len(r.Hits) != 0 {
		t.Errorf("an empty corpus has hits: %v", r)
	}
}
