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
	l := lexicon.New([]lexicon.Entity{{ID: "damascus", Kind: lexicon.Place, Name: "Damascus",
		Aliases: []string{"Damascus"}}}, nil)
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
		{ID: "us", Kind: lexicon.Actor, Class: "state", Name: "United States",
			Aliases: []string{"U.S.", "United States"}},
		{ID: "jordan", Kind: lexicon.Place, Class: "country", Name: "Jordan", Aliases: []string{"Jordan"}},
	}, nil)
	a := article.Of("The U.S. Supreme Court ruled on Monday. Michael Jordan, who lives in Jordan, told Reuters the " +
		"U.S. would appeal.")
	marks, wider := annotate.AddNames([]*article.Article{a}, []mark.Marks{annotate.Find(a, l)}, l, namesModel(t))
	var got strings.Builder
	for _, m := range marks[0].Mentions {
		e, _ := wider.Entity(m.Entity)
		fmt.Fprintf(&got, "%s = %s %s %s\n", m.In(a.Body), e.ID, e.Kind, e.Class)
	}
	want := "U.S. Supreme Court = u-s-supreme-court actor organisation\nMichael Jordan = michael-jordan " +
		"actor person\n" +
		"Jordan = jordan place country\nReuters = reuters actor organisation\nU.S. = us actor state\n"
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
}

// eachNamed writes the entities of two accounts with the words for them in each.
func eachNamed(t *testing.T, first, second string) string {
	t.Helper()
	articles := []*article.Article{article.Of(first), article.Of(second)}
	marks, l := annotate.AddNames(articles, make([]mark.Marks, 2), lexicon.New(nil, nil), namesModel(t))
	var out strings.Builder
	for _, e := range l.Entities {
		fmt.Fprintf(&out, "%s:", e.Name)
		for i, a := range articles {
			for _, m := range marks[i].Mentions {
				if m.Entity == e.ID {
					fmt.Fprintf(&out, " %s;", m.In(a.Body))
				}
			}
			if i == 0 {
				out.WriteString(" |")
			}
		}
		out.WriteString("\n")
	}
	return out.String()
}

// sharedNames are pairs of accounts, with lines that must be among their entities.
var sharedNames = []struct{ title, first, second, want string }{
	{"a middle initial",
		"Court hears case\n\nJustice Anna Kell said she was troubled. “It is a riddle,” Kell told lawyer " +
			"Joseph Seller.",
		"Justices divided\n\nJustice Anna M. Kell said the theory was odd. Justice Kell also spoke to " +
			"Joseph P. Seller.",
		"Anna M. Kell: Anna Kell; Kell; | Anna M. Kell; Kell;\nJoseph P. Seller: Joseph Seller; | Joseph " +
			"P. Seller;\n"},
	{"a surname with a title, and words that only stand before a name",
		"Orlan urges new limits\n\nPresident Orlan called for new limits. “We must act now,” Orlan said.\n\n" +
			"Plus Orlan called on the senate to vote. Said Xandor: “It is a mockery.”",
		"The limits of President Peter Orlan\n\nPresident Peter Orlan called for new limits. Mr. Orlan spoke for " +
			"an hour. Barnabas Xandor was there.",
		"Peter Orlan: Orlan; Orlan; Orlan; Orlan; | Peter Orlan; Peter Orlan; Orlan;\nBarnabas Xandor: Xandor; | " +
			"Barnabas Xandor;\n"},
	{"party tags are no names",
		"Lawmakers want guards\n\n“We would have had no protection,” Rep. Bram Wenster, R-Ohio, told reporters. " +
			"Sen. Rolf Paul, R-Ky., agreed.",
		"Lawmakers want guards\n\nRep. Bram Wenster (R-Ohio) spoke.",
		"Bram Wenster: Bram Wenster; | Bram Wenster;\nRolf Paul: Rolf Paul; |\n"},
	{"a plural office, and a name that is a list",
		"Five hurt\n\nThe attack hurt two officers, Special Agents Carla Dunner and Davide Bayley. " +
			"The Bureau of Alcohol, Tobacco, Firearms and Explosives ran traces.",
		"Six hurt\n\nThe president met Carla Dunner. Todd Jones leads the Bureau of Alcohol, Tobacco, Firearms " +
			"and Explosives.",
		"Bureau of Alcohol, Tobacco, Firearms and Explosives: Bureau of Alcohol, Tobacco, Firearms and " +
			"Explosives; | " +
			"Bureau of Alcohol, Tobacco, Firearms and Explosives;\nTodd Jones: | Todd Jones;\n"},
	{"an office before the name, a suffix after it",
		"Mail bombs\n\nTwo packages were found, one addressed to Sen. Cory Bockar and one to James Clappar. The " +
			"package for Bockar was found in Florida.",
		"Mail bombs\n\nOne was addressed to Senator Cory Bockar and the other to James R. Clappar Jr. Mr. Bockar " +
			"thanked the police.",
		"Cory Bockar: Cory Bockar; Bockar; | Cory Bockar; Bockar;\nJames R. Clappar Jr.: James Clappar; | James " +
			"R. Clappar Jr.;\n"},
	{"two surnames that are two persons'",
		"Talks\n\nImran Khanna met ministers in Vell. Khanna spoke first.",
		"More talks\n\nSalman Khanna met ministers in Vell. Khanna spoke last.",
		"Imran Khanna: Imran Khanna; Khanna; |\nSalman Khanna: | Salman Khanna; Khanna;\n"},
	{"an acronym in one account, the name in the other",
		"Aid\n\nThe UN sent food to Vell on Monday.",
		"Aid\n\nThe United Nations sent food to Vell on Monday.",
		"United Nations: UN; | United Nations;\n"},
	{"a place with its kind and without, a state by two names",
		"Camp\n\nFighting went on in Kandara camp in Britain on Monday. The quake struck in the Pacific Ocean.",
		"Camp\n\nFighting went on in Kandara in the United Kingdom on Monday. The quake struck in the Pacific.",
		"Kandara camp: Kandara camp; | Kandara;\nUnited Kingdom: Britain; | United Kingdom;\nPacific Ocean: " +
			"Pacific Ocean; | Pacific;\n"},
	{"two spellings from another script",
		"Quake\n\nThe quake hit Hormuzgan on Sunday, Heydar Alishvandi told reporters.",
		"Quake\n\nThe quake hit Hormouzgan on Sunday, Heydar Alishbandi told reporters.",
		"Hormuzgan: Hormuzgan; | Hormouzgan;\nHeydar Alishvandi: Heydar Alishvandi; | Heydar Alishbandi;\n"},
}

func TestOneNameInTwoAccountsIsOneEntity(t *testing.T) {
	for _, c := range sharedNames {
		got := eachNamed(t, c.first, c.second)
		for line := range strings.Lines(c.want) {
			if !strings.Contains(got, line) {
				t.Errorf("%s: no line\n%sin\n%s", c.title, line, got)
			}
		}
		if strings.Contains(got, "R-") || strings.Contains(got, "Agents") {
			t.Errorf("%s: what is no name is one in\n%s", c.title, got)
		}
	}
}
