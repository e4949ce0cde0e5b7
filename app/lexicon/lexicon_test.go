package lexicon

import (
	"slices"
	"strings"
	"testing"

	"parallax/app/text"
)

var sample = New([]Entity{
	{ID: "is", Kind: Actor, Name: "Islamic State", Aliases: []string{"Islamic State", "Islamic State group", "IS"},
		Labels: []string{"militants"}},
	{ID: "camp", Kind: Place, Name: "The camp", Aliases: []string{"Yarmouk", "Yarmouk camp"}, Labels: []string{"camp"}},
	{ID: "rebels", Kind: Actor, Name: "rebels", Labels: []string{"rebel", "militants"}},
	{ID: "doubled", Kind: Actor, Name: "X", Aliases: []string{"McKay"}, Labels: []string{"McKay"}},
	{ID: "krak", Kind: Place, Name: "Krak", Aliases: []string{"Krähe", "al-Qusayr"}},
}, []string{"Yarmouk"})

// matches lists all matches of a text, the longest of a place first.
func matches(body string) string {
	m, parts := sample.Matcher(), text.Parts(body, text.Span{End: len(body)})
	var out []string
	for i := range parts {
		for _, found := range m.At(body, parts, i) {
			s := found.In(body) + "="
			for k, c := range found.Claims {
				if k > 0 {
					s += ","
				}
				if c.Label {
					s += "~"
				}
				s += c.Entity.ID
			}
			out = append(out, s)
		}
	}
	return strings.Join(out, " | ")
}

func TestMatchesAreWholeTokensLongestFirst(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"the Islamic State group", "Islamic State group=is | Islamic State=is"},
		{"in crisis it is", ""},
		{"Is this IS?", "IS=is"},
		{"YARMOUK Camp, yarmouk", "YARMOUK Camp=camp | YARMOUK=camp | Camp=~camp"},
		{"Militants", "Militants=~is,~rebels"},
		{"rebel-held, rebels", "rebel=~rebels"},
		{"Yarmouk’s Yarmouks", "Yarmouk=camp"},
		{"McKay, Mckay, MCKAY", "McKay=doubled"},
		{"Krahe and Al-Qusayr, al Qusayr", "Krahe=krak | Al-Qusayr=krak"},
		{"", ""},
	} {
		if got := matches(c.in); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
	}
}

func TestNothingMatchesAnEmptyLexicon(t *testing.T) {
	body := "Yarmouk camp"
	parts := text.Parts(body, text.Span{End: len(body)})
	for _, l := range []*Lexicon{New(nil, nil), New([]Entity{{ID: "x", Aliases: []string{"", " "}}}, nil)} {
		if got := l.Matcher().At(body, parts, 0); got != nil {
			t.Errorf("got %v", got)
		}
	}
}

func TestProblemsOfALexiconAsAWhole(t *testing.T) {
	l := New([]Entity{
		{ID: "a", Aliases: []string{"One", "Two", "One"}, PartOf: "b"},
		{ID: "b", Aliases: []string{"Two"}, PartOf: "c"},
		{ID: "c", Aliases: []string{"One"}, PartOf: "c"},
		{ID: "d", PartOf: "nobody"},
	}, []string{"Two"})
	var got []string
	for _, p := range l.Problems() {
		got = append(got, p.What)
	}
	want := []string{
		`the alias "One" of c is claimed by a too; take it from one, or list it under ambiguous`,
		"c is part of c, which leads back to c; break the circle",
		`d is part of "nobody", which nothing is called; use the id of an entity`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// FuzzAt compares the trie with looking up every alias at every part.
func FuzzAt(f *testing.F) {
	f.Add("the Islamic State group in YARMOUK CAMP, is IS Militants’s al-Qusayr")
	f.Fuzz(func(t *testing.T, body string) {
		m, parts := sample.Matcher(), text.Parts(body, text.Span{End: len(body)})
		for i := range parts {
			want := 0
			for length := 1; i+length <= len(parts) && length <= 5; length++ {
				if anyNameIs(body, parts[i:i+length]) {
					want++
				}
			}
			if got := m.At(body, parts, i); len(got) != want {
				t.Fatalf("%q at %d: %v, want %d", body, i, got, want)
			}
		}
	})
}

func anyNameIs(body string, printed []text.Token) bool {
	for _, e := range sample.Entities {
		for _, name := range slices.Concat(e.Aliases, e.Labels) {
			entry := text.Parts(name, text.Span{End: len(name)})
			same := len(entry) == len(printed)
			for k := 0; same && k < len(entry); k++ {
				a, b := entry[k].In(name), printed[k].In(body)
				same = text.FoldString(a) == text.FoldString(b) && sameCase(a, b)
			}
			if same {
				return true
			}
		}
	}
	return false
}
