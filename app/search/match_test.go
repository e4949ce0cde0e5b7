package search

import (
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// bracketed parses an article whose words in square brackets are marked, and
// returns where they stand.
func bracketed(t testing.TB, words string) (*article.Article, []text.Span) {
	t.Helper()
	var body strings.Builder
	var spans []text.Span
	for i, part := range strings.FieldsFunc("\x00"+words, func(r rune) bool { return r == '[' || r == ']' }) {
		part = strings.TrimPrefix(part, "\x00")
		if i%2 == 1 {
			spans = append(spans, text.Span{Start: body.Len(), End: body.Len() + len(part)})
		}
		body.WriteString(part)
	}
	a, err := article.Parse("a", "a.txt", []byte(body.String()))
	if err != nil {
		t.Fatal(err)
	}
	return a, spans
}

// show returns the article's body with the hits in square brackets.
func show(body string, hits []Hit) string {
	var b strings.Builder
	at := 0
	for _, h := range hits {
		b.WriteString(body[at:h.Start] + "[" + h.In(body) + "]")
		at = h.End
	}
	return b.String() + body[at:]
}

var fronts = lexicon.New([]lexicon.Entity{
	{ID: "islamic-state", Kind: lexicon.Actor, Name: "Islamic State", Aliases: []string{"IS", "ISIS"},
		Labels: []string{"militants", "the group"}},
	{ID: "united-states", Kind: lexicon.Actor, Name: "United States", Aliases: []string{"US"}},
	{ID: "israel:place", Kind: lexicon.Place, Name: "Israel"},
	{ID: "israel:actor", Kind: lexicon.Actor, Name: "Israel"},
	{ID: "yarmouk", Kind: lexicon.Place, Name: "Yarmouk camp", Aliases: []string{"Yarmouk"},
		Labels: []string{"the camp"}},
}, []string{"Israel"})

func TestWhereAQueryMatches(t *testing.T) {
	for _, c := range []struct{ title, query, want string }{
		{"a word is found whole, in any case", "camp", "[Camp] life in the [camp], not in camps or encampments."},
		{"ISIS is not in crisis", "ISIS", "The crISIS is a crisis; [ISIS] is ISISed."},
		{"isis finds the name in capitals", "isis", "A crisis: [ISIS] left, [Isis] stayed."},
		{"the verb is not the group", "is", "IS [is] here. [Is] it?"},
		{"the group is not the verb", "IS", "[IS] is here. Is it?"},
		{"us is not the country where both stand", "us", "The US told [us]."},
		{"us is the country where nothing else is", "us", "The [US] told them."},
		{"a word in capitals that is no name is found as a word", "siege", "A [SIEGE], no sieges, a [siege]."},
		{"a capital alone asks for nothing", "A", "[A] camp is [a] camp."},
		{"a prefix in capitals", "IS*", "[IS] and [ISIS] in Israel is Isis."},
		{"a prefix does not bring the guarded name back", "is*", "IS [is] in [Israel] with [ISIS]."},
		{"a trailing ’s does not count", "syria", "[Syria]’s war in [Syria]. [SYRIA]'s Syrians."},
		{"typed with it, only with it", "Syria's", "[Syria]’s war in Syria."},
		{"a name with an apostrophe, typed without", "maan", "[Ma’an] said, [Ma'an]’s man, [Ma‘an]."},
		{"a name with an apostrophe, typed with another", "Ma'an", "[Ma’an] said, [Ma'an]’s man."},
		{"parts of hyphenated words are words", "rebel", "[rebel]-held, anti-[rebel]‑front, [Rebel], rebels"},
		{"a hyphenated word is its parts in a row", "rebel-held",
			"[rebel-held], [rebel held], [rebel‑held], held rebel"},
		{"a prefix at the end of a hyphenated word", "anti-reg*", "pro- and [anti-regime], [anti-regional], anti"},
		{"letters marked and plain", "krahenbuhl", "[Krähenbühl] and [Krahenbuhl] and [Kra\u0308henbu\u0308hl]"},
		{"letters marked in the query", "Krähenbühl", "[Krähenbühl] and [Krahenbuhl]"},
		{"Arabic vowel signs do not count", "المخيم", "من [المخيّم] إلى [المخيم] والمخيم"},
		{"a soft hyphen cuts no word", "violence", "[vio\u00adlence] and [violence]"},
		{"commas of a number do not count", "160000", "some [160,000] of 16,000 in 160 000"},
		{"a range is its two numbers", "800,000", "7-[800,000] Palestinians"},
		{"a range in a row", "7-800,000", "[7-800,000] Palestinians, [7 800,000]"},
		{"501(c)3 is found as it stands", "501(c)3", "a [501(c)3] organization of 501 members"},
		{"a phrase passes over signs", `"groups hayat"`, "the [groups, Hayat] Tahrir; groups in Hayat"},
		{"a phrase ends with its paragraph", `"the camp"`, "[the camp] the\ncamp, [the “camp]”"},
		{"a phrase with a star", `"saf* pass*"`, "[safe passage] and [safer passes], unsafe passage"},
		{"a phrase of one word many times", `"a a"`, "[a a]"},
		{"three fronts are three", "PFLP", "PPSF, DFLP and [PFLP]; pflp"},
		{"UNWRA is not corrected", "unrwa", "UNWRA, said [UNRWA]"},
	} {
		a, _ := bracketed(t, c.want)
		x := New(&corpus.Corpus{Articles: []*article.Article{a}, Marks: make([]mark.Marks, 1), Lexicon: fronts})
		q, _ := Parse(c.query)
		if got := show(a.Body, x.Search(q).Hits[0]); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.title, c.query, got, c.want)
		}
	}
}

func TestTermsTogether(t *testing.T) {
	for _, c := range []struct{ title, query, want string }{
		{"all words must stand in the paragraph", "siege camp", "The [siege] of the [camp].\nA siege.\nA camp."},
		{"a minus leaves paragraphs out", "camp -siege", "The siege of the camp.\nA [camp]."},
		{"one hit within another stays", `camp "the camp"`, "[the [camp]]."},
		{"the same term twice hits once", "camp camp", "a [camp]"},
		{"nothing asked, nothing marked", "", "a camp"},
		{"an unknown actor matches nothing", "camp actor:nobody", "a camp"},
		{"an unknown actor leaves nothing out", "camp -actor:nobody", "a [camp]"},
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		a, _ := bracketed(t, plain)
		x := New(&corpus.Corpus{Articles: []*article.Article{a}, Marks: make([]mark.Marks, 1), Lexicon: fronts})
		q, _ := Parse(c.query)
		if got := nested(a.Body, x.Search(q).Hits[0]); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.title, c.query, got, c.want)
		}
	}
}

// nested is show for hits that may lie within one another.
func nested(body string, hits []Hit) string {
	var b strings.Builder
	for i := 0; i <= len(body); i++ {
		for _, h := range hits {
			if h.End == i {
				b.WriteByte(']')
			}
		}
		for _, h := range hits {
			if h.Start == i {
				b.WriteByte('[')
			}
		}
		if i < len(body) {
			b.WriteByte(body[i])
		}
	}
	return b.String()
}
