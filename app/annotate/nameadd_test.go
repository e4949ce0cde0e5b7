package annotate

import (
	"testing"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
)

func TestAddedNamesJoinAcrossArticlesAndLeaveCheckedOnesAlone(t *testing.T) {
	l := lexicon.New([]lexicon.Entity{{ID: "damascus", Kind: lexicon.Place, Name: "Damascus", Aliases: []string{"Damascus"}}}, nil)
	articles := []*article.Article{
		articleOf("Talks\n\nAhmed Majdalani flew to Damascus on Monday. “We will see,” Majdalani said."),
		articleOf("More talks\n\nThe envoy, Ahmed Majdalani, returned from Damascus on Friday."),
		articleOf("Checked\n\nAhmed Majdalani stayed in Damascus."),
	}
	var marks []mark.Marks
	for _, a := range articles {
		marks = append(marks, Find(a, l))
	}
	for k := range marks[2].Mentions {
		marks[2].Mentions[k].Status = mark.Checked
	}
	before := len(marks[0].Mentions)
	named, wider := AddNames(articles, marks, l, namesModel(t))
	e, ok := wider.Entity("ahmed-majdalani")
	if !ok || !e.Found || e.Kind != lexicon.Actor {
		t.Fatalf("the envoy is %+v among %+v", e, wider.Entities)
	}
	for i, want := range []int{2, 1, 0} {
		got := 0
		for _, m := range named[i].Mentions {
			if m.Entity == e.ID {
				got++
			}
		}
		if got != want {
			t.Errorf("article %d names him %d times, want %d: %+v", i, got, want, named[i].Mentions)
		}
	}
	if q := named[0].Quotes; len(q) != 1 || len(q[0].By) != 1 || q[0].By[0] != e.ID {
		t.Errorf("the quotation is by %+v", q)
	}
	if len(marks[0].Mentions) != before || len(l.Entities) != 1 {
		t.Error("what was given has changed")
	}
}

func TestALongerNameTakesTheLexiconsPlaceInside(t *testing.T) {
	l := lexicon.New([]lexicon.Entity{
		{ID: "us", Kind: lexicon.Actor, Class: "state", Name: "United States", Aliases: []string{"U.S.", "United States"}},
		{ID: "jordan", Kind: lexicon.Place, Class: "country", Name: "Jordan", Aliases: []string{"Jordan"}},
	}, nil)
	a := articleOf("The U.S. Supreme Court ruled on Monday. Michael Jordan, who lives in Jordan, told Reuters the U.S. would appeal.")
	marks, wider := AddNames([]*article.Article{a}, []mark.Marks{Find(a, l)}, l, namesModel(t))
	want := "us actor state: U.S.;\njordan place country: Jordan;\nu-s-supreme-court actor organisation: U.S. Supreme Court;\n" +
		"michael-jordan actor person: Michael Jordan;\nreuters actor organisation: Reuters;\n"
	if got := joined(a.Body, marks[0].Mentions, wider.Entities); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
