package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestWhatAHalfTypedTermMayBecome(t *testing.T) {
	x := New(twoAccounts(t))
	for _, c := range []struct{ typed, want string }{
		{"ya", "place:yarmouk [2 2]|Yarmouk [1 1]"},
		{"is",
			"actor:islamic-state [3 1]|actor:israel [0 1]|place:israel [1 0]|Israel [1 1]|IS [1 0]|is [1 " +
				"0]|ISIS [0 1]"},
		{"IS", "actor:islamic-state [3 1]|actor:israel [0 1]|place:israel [1 0]|IS [1 0]|ISIS [0 1]"},
		{"milit", "actor:islamic-state [3 1]|militants [1 0]"},
		{"place:ya", "place:yarmouk [2 2]"},
		{"place:", "place:yarmouk [2 2]|place:israel [1 0]"},
		{"Actor:isl", "actor:islamic-state [3 1]"},
		{"pla", "place: []"},
		{"voice:", "voice:narrator [4 3]|voice:paraphrase [1 0]|voice:quoted [1 0]"},
		{"voice:q", "voice:quoted [1 0]"},
		{"by:a", `by:agency [1 1]|by:"Agence France-Presse" [1 1]`},
		{"in:jer", `in:"The Jerusalem Post" [0 3]`},
		{"took ya", "took place:yarmouk [2 2]|took Yarmouk [1 1]"},
		{"took -ya", "took -place:yarmouk [2 2]|took -Yarmouk [1 1]"},
		{`took "the cam`, "took place:yarmouk [2 2]"},
		{`"islamic st`, "actor:islamic-state [3 1]"},
		{`place:"yarmouk c`, "place:yarmouk [2 2]"},
		{"took ", ""},
		{`"took"`, ""},
		{"", ""},
		{"-", ""},
		{"%", ""},
		{"camp*", ""},
		{"foo:ya", ""},
		{"zz", ""},
	} {
		var got []string
		for _, s := range x.Suggest(c.typed, 8) {
			got = append(got, fmt.Sprint(s.Query, " ", s.Counts))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.typed, strings.Join(got, "|"), c.want)
		}
	}
}

func TestASuggestionSaysWhichNameWasBegun(t *testing.T) {
	x := New(twoAccounts(t))
	for typed, want := range map[string]string{"milit": "Islamic State (“militants”)", "isl": "Islamic State",
		"isis": "Islamic State (“ISIS”)"} {
		s := x.Suggest(typed, 1)
		if len(s) != 1 || s[0].Label != want || s[0].Kind != ActorKind {
			t.Errorf("%s: %v, want %s", typed, s, want)
		}
	}
}

func TestAnOwnNameIsSuggestedBeforeABorrowedOne(t *testing.T) {
	var labels []string
	for _, s := range New(yarmouk(t)).Suggest("dama", 8) {
		if s.Kind != WordKind {
			labels = append(labels, s.Label)
		}
	}
	if want := []string{"Damascus", "Syrian government (“Damascus”)"}; !slices.Equal(labels, want) {
		t.Errorf("dama: %q, want %q", labels, want)
	}
}

func TestEverySuggestionFindsWhatItCounts(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	for _, typed := range []string{"a", "e", "i", "k", "m", "s", "th", "1", "place:", "actor:", "voice:", "by:",
		"in:"} {
		for _, s := range x.Suggest(typed, 500) {
			q, problems := Parse(s.Query)
			if s.Counts == nil {
				continue
			}
			r := x.Search(q)
			if len(problems)+len(r.Problems) > 0 && s.Kind != WordKind {
				t.Errorf("%s suggests %s: %v %v", typed, s.Query, problems, r.Problems)
			}
			for i, n := range s.Counts {
				got := len(r.Hits[i])
				if s.Kind == FieldKind {
					got = r.Selection.Count(i)
				}
				if got != n {
					t.Errorf("%s suggests %s with %v; it finds %d in account %d", typed, s.Query, s.Counts, got, i)
				}
			}
		}
	}
}

func TestSuggestKeepsToItsLimit(t *testing.T) {
	x := New(yarmouk(t))
	for limit := -1; limit < 12; limit++ {
		for _, typed := range []string{"a", "p", "place:", "is", "i"} {
			if n := len(x.Suggest(typed, limit)); n > max(limit, 0) {
				t.Errorf("%s: %d suggestions, %d asked for", typed, n, limit)
			}
		}
	}
	words := 0
	for _, s := range x.Suggest("m", 8) {
		if s.Kind == WordKind {
			words++
		}
	}
	if words < 3 {
		t.Errorf("entities leave %d places to words, want 3", words)
	}
}
