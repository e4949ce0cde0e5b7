package annotate_test

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/annotate"
	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
)

func TestAddedNamesJoinAcrossArticlesAndLeaveCheckedOnesAlone(t *testing.T) {
	l := lexicon.New([]lexicon.Entity{{ID: "damascus", Kind: lexicon.Place, Name: "Damascus", Aliases: []string{"Damascus"}}}, nil)
	articles := []*article.Article{
		article.Of("Talks\n\nAhmed Majdalani flew to Damascus on Monday. “We will see,” Majdalani said."),
		article.Of("More talks\n\nThe envoy, Ahmed Majdalani, returned from Damascus on Friday."),
		article.Of("Checked\n\nAhmed Majdalani stayed in Damascus."),
	}
	var marks []mark.Marks
	for _, a := range articles {
		marks = append(marks, annotate.Find(a, l))
	}
	for k := range marks[2].Mentions {
		marks[2].Mentions[k].Status = mark.Checked
	}
	before := len(marks[0].Mentions)
	named, wider := annotate.AddNames(articles, marks, l, namesModel(t))
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
	a := article.Of("The U.S. Supreme Court ruled on Monday. Michael Jordan, who lives in Jordan, told Reuters the U.S. would appeal.")
	marks, wider := annotate.AddNames([]*article.Article{a}, []mark.Marks{annotate.Find(a, l)}, l, namesModel(t))
	var got strings.Builder
	for _, m := range marks[0].Mentions {
		e, _ := wider.Entity(m.Entity)
		fmt.Fprintf(&got, "%s = %s %s %s\n", m.In(a.Body), e.ID, e.Kind, e.Class)
	}
	want := "U.S. Supreme Court = u-s-supreme-court actor organisation\nMichael Jordan = michael-jordan actor person\n" +
		"Jordan = jordan place country\nReuters = reuters actor organisation\nU.S. = us actor state\n"
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
}
