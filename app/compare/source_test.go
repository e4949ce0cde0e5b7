package compare_test

import (
	"testing"
	"testing/fstest"

	"parallax/app/compare"
)

func TestWhoPutsAFigureAtSomethingIsItsSource(t *testing.T) {
	for text, want := range map[string]string{
		"Organisers put the crowd at 60,000.":                                       "paraphrase: Organisers",
		"On Sunday, organisers put the crowd at about 60,000 people.":               "paraphrase: organisers",
		"The rally was calm, with the city police putting the turnout at 5,000.":    "paraphrase: the city police",
		"The treasury has since put the cost of the quake at more than $2 billion.": "paraphrase: The treasury",
		"The mayor gave the number of dead as 40.":                                  "paraphrase: The mayor",
		"Meanwhile police put the crowd at 25,000.":                                 "paraphrase: police",
		"Police placed the toll at 40.":                                             "paraphrase: Police",
		"The survey estimates the flood’s height at 6 metres.":                      "paraphrase: The survey",
		"The crowd was at least 60,000.":                                            "narrator: ",
		"The army put checkpoints at 12 crossings.":                                 "narrator: ",
		"He put the number of his men at 2,500.":                                    "narrator: ",
		"The flood put 40 villages at risk.":                                        "narrator: ",
	} {
		c := build(t, fstest.MapFS{"a.txt": {Data: []byte("A Headline\n\n" + text + "\n")}})
		entries := compare.Entries(c, 0, c.All())
		if len(entries) != 1 {
			t.Errorf("%s: %d figures", text, len(entries))
			continue
		}
		e := entries[0]
		if got := string(e.Voice) + ": " + e.Speaker.In(c.Articles[0].Body); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	c := build(t, fstest.MapFS{"a.txt": {Data: []byte("A Headline\n\nOrganisers put the crowd at 60,000, while police put it at 25,000.\n")}})
	entries := compare.Entries(c, 0, c.All())
	if len(entries) != 2 || entries[1].Speaker.In(c.Articles[0].Body) != "police" {
		t.Errorf("two sources: %+v", entries)
	}
}
