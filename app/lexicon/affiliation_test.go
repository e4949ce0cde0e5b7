package lexicon

import "testing"

func TestTheAffiliationOfASource(t *testing.T) {
	l := New([]Entity{
		{ID: "un", Class: "organisation", Affiliation: "United Nations"},
		{ID: "unrwa", Class: "agency", PartOf: "un"},
		{ID: "krahenbuhl", Class: "person", PartOf: "unrwa"},
		{ID: "resident", Class: "person"},
		{ID: "observatory", Class: "monitor"},
		{ID: "reporter", Class: "person", PartOf: "observatory"},
		{ID: "snake", Class: "circle", PartOf: "tail"},
		{ID: "tail", Class: "circle", PartOf: "snake"},
	}, nil)
	for id, want := range map[string]string{
		"un": "United Nations", "unrwa": "United Nations", "krahenbuhl": "United Nations",
		"resident": "", "observatory": "monitor", "reporter": "monitor", "snake": "circle", "nobody": "",
	} {
		if got := l.Affiliation(id); got != want {
			t.Errorf("%s speaks for %q, want %q", id, got, want)
		}
	}
}
