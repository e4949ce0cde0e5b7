package search

import (
	"slices"
	"strings"
	"testing"
)

func TestWhatIsTypedBecomesAQuery(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  Query
	}{
		{"", nil},
		{"siege", Query{{false, Word{"siege"}}}},
		{"  siege   camp ", Query{{false, Word{"siege"}}, {false, Word{"camp"}}}},
		{"camp*", Query{{false, Prefix{"camp"}}}},
		{"-camp*", Query{{true, Prefix{"camp"}}}},
		{`"safe passage"`, Query{{false, Phrase{"safe passage"}}}},
		{`“safe passage”`, Query{{false, Phrase{"safe passage"}}}},
		{`"safe,  pass*"`, Query{{false, Phrase{"safe pass*"}}}},
		{`"siege"`, Query{{false, Word{"siege"}}}},
		{"rebel-held", Query{{false, Word{"rebel-held"}}}},
		{"Ma’an's", Query{{false, Word{"Ma’an's"}}}},
		{"7-800,000", Query{{false, Word{"7-800,000"}}}},
		{"10:30", Query{{false, Word{"10:30"}}}},
		{"501(c)3", Query{{false, Phrase{"501 c 3"}}}},
		{"(siege).", Query{{false, Word{"siege"}}}},
		{"vio\u00adlence", Query{{false, Word{"violence"}}}},
		{"المخيّم", Query{{false, Word{"المخيّم"}}}},
		{"place:yarmouk", Query{{false, Place{"yarmouk"}}}},
		{"PLACE:israel:place", Query{{false, Place{"israel:place"}}}},
		{`-actor:"Islamic  State"`, Query{{true, Actor{"Islamic State"}}}},
		{"voice:Quoted by:AFP", Query{{false, Voice{"quoted"}}, {false, By{"AFP"}}}},
		{`in:"Jerusalem Post"camp`, Query{{false, In{"Jerusalem Post"}}, {false, Word{"camp"}}}},
	} {
		got, problems := Parse(c.typed)
		if !slices.Equal(got, c.want) || problems != nil {
			t.Errorf("%s: %#v %v, want %#v", c.typed, got, problems, c.want)
		}
	}
}

func TestOddTextIsStillText(t *testing.T) {
	for _, c := range []struct{ typed, query, problem string }{
		{"-", "", ""},
		{`"`, "", ""},
		{"***", "", "“***” holds no word and is left out; signs are not searched."},
		{"camp —", "camp", "“—” holds no word and is left out; signs are not searched."},
		{"*camp", "camp", "A star finds words by their beginning, as in camp*; taken as “camp”."},
		{"c*p", `"c p"`, "A star finds words by their beginning, as in camp*; taken as “c p”."},
		{`"safe passa`, `"safe passa"`, "The quotation mark is not closed; taken to the end: “safe passa”."},
		{`place:"yarmouk camp`, `place:"yarmouk camp"`,
			"The quotation mark is not closed; taken to the end: “yarmouk camp”."},
		{"place:", "", "“place:” has no value yet and is left out."},
		{"foo:bar", `"foo bar"`, "There is no field “foo:”; taken as the words “foo bar”."},
		{`foo:"bar baz"`, `"foo bar baz"`, "There is no field “foo:”; taken as the words “foo bar baz”."},
		{"https://jpost.com", `"https jpost com"`, "There is no field “https:”; taken as the words “https jpost com”."},
		{"voice:loud", "voice:loud",
			"There is no voice “loud”, only narrator, paraphrase and quoted; nothing matches."},
		{"siege OR blockade", "siege OR blockade",
			"“OR” is taken as a word: all words must stand in the paragraph, and -word leaves one out."},
		{"--siege", "-siege", ""},
		{"siege\xff", "siege", ""},
	} {
		q, problems := Parse(c.typed)
		var notes []string
		for _, p := range problems {
			notes = append(notes, p.String())
			if !strings.Contains(c.typed, p.Part) {
				t.Errorf("%s: the problem is about “%s”, which was not typed", c.typed, p.Part)
			}
		}
		if got := strings.Join(notes, "|"); q.String() != c.query || got != c.problem {
			t.Errorf("%s: %s (%s), want %s (%s)", c.typed, q, got, c.query, c.problem)
		}
	}
}

func FuzzParseReadsWhatStringWrites(f *testing.F) {
	for _, seed := range []string{
		`siege -"safe pass*" place:"yarmouk camp" by:AFP`, "c*p *a a* --x", "voice:LOUD in:- 10:30 7-800,000",
		"“a” „b“ «c»", "place:\"-x \u00a0y*\"", "e\u0301*", "foo:\"bar", "Ma‘an’s\u200f−camp", "ŉ İ ß Ω Ǆ", "\xff\xfe",
		"place:\u2003",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		q, _ := Parse(typed)
		again, _ := Parse(q.String())
		if !slices.Equal(q, again) {
			t.Errorf("%q is %#v; its %q is %#v", typed, q, q.String(), again)
		}
	})
}
