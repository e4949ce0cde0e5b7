package compare_test

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/text"
	"parallax/seeds"
)

func oneArticle(t *testing.T, body string) *corpus.Corpus {
	t.Helper()
	return build(t, fstest.MapFS{"a.txt": {Data: []byte("A Headline\n\n" + body + "\n")}})
}

func TestWhoPutsAFigureAtSomethingIsItsSource(t *testing.T) {
	for body, want := range map[string]string{
		"Organisers put the crowd at 60,000.":                                       "paraphrase: Organisers",
		"On Sunday police put the toll at 12.":                                      "paraphrase: police",
		"The rally was calm, with the city police putting the turnout at 5,000.":    "paraphrase: the city police",
		"The treasury has since put the cost of the quake at more than $2 billion.": "paraphrase: The treasury",
		"The mayor gave the number of dead as 40.":                                  "paraphrase: The mayor",
		"The survey estimates the flood’s height at 6 metres.":                      "paraphrase: The survey",
		"The crowd was put at 60,000 by the police.":                                "paraphrase: the police",
		"Organisers put the crowd at 60,000, while police put it at 25,000.": "paraphrase: Organisers; " +
			"paraphrase: police",
		"Police put the toll at 40 and 12 people were arrested.": "paraphrase: Police; narrator: ",
		"The crowd was at least 60,000.":                         "narrator: ",
		"The army put checkpoints at 12 crossings.":              "narrator: ",
		"Three more people died, putting the toll at 43.":        "narrator: ; narrator: ",
		"It put the number of its men at 2,500.":                 "paraphrase: ",
		"The flood put 40 villages at risk.":                     "narrator: ",
	} {
		c := oneArticle(t, body)
		var got []string
		for _, row := range compare.Ledger(c, 0, -1, c.All()) {
			for _, e := range row.Entries {
				got = append(got, string(e.Voice)+": "+e.Speaker.In(c.Articles[0].Body))
			}
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
		sourcesSpeak(t, c, 0, c.All())
	}
}

func TestAPronounThatPutsAFigureIsWhoItMeans(t *testing.T) {
	c := build(t, fstest.MapFS{
		"a.txt": {Data: []byte("A Headline\n\nOmar Delu met reporters. He put the number at 40.\n")},
		"lexicon.yaml": {Data: []byte("entities:\n- {id: delu, kind: actor, class: person, name: Omar Delu, aliases: " +
			"[Omar Delu]}\n")},
	})
	e, r := compare.Entries(c, 0, c.All()), compare.Voices(c, 0, c.All())
	if len(e) != 1 || len(r.Speakers) != 1 || len(e[0].By) != 1 || e[0].By[0] != "delu" ||
		r.Speakers[0].Entity != "delu" {
		t.Errorf("the ledger has %+v, the roster %+v", e, r)
	}
}

func TestWhoTheLedgerNamesSpeaks(t *testing.T) {
	cases, err := os.ReadFile("../annotate/quote/testdata/quote.txt")
	if err != nil {
		t.Fatal(err)
	}
	sentences := strings.NewReplacer("[d ", "", "[p ", "", "[s ", "", "[i ", "", "]", "", "{", "", "}", "", "<", "",
		">", "", " ⏎ ", "\n").Replace(string(cases))
	folders := map[string]fs.FS{"seeds": seeds.FS, "sentences": fstest.MapFS{"a.txt": {Data: []byte(sentences)}}}
	for _, pair := range []string{"testdata/strike", "testdata/museum", "testdata/ferry", "../explore/testdata/larna",
		"../explore/testdata/tongues"} {
		folders[pair] = os.DirFS(pair)
	}
	named := 0
	for _, folder := range folders {
		c := build(t, folder)
		for i := range c.Articles {
			named += sourcesSpeak(t, c, i, c.All())
			for n := range c.Articles[i].Paragraphs {
				sourcesSpeak(t, c, i, c.Select(func(article, m int) bool { return article == i && m == n+1 }))
			}
		}
	}
	if named < 60 {
		t.Errorf("only %d sources are named", named)
	}
}

// sourcesSpeak fails where a figure of article i has a source that is not among
// those who speak there, and returns how many have one that is.
func sourcesSpeak(t *testing.T, c *corpus.Corpus, i int, in corpus.Selection) int {
	t.Helper()
	body, speakers, named := c.Articles[i].Body, compare.Voices(c, i, in).Speakers, 0
	speaks := func(id string, words text.Span) bool {
		return slices.ContainsFunc(speakers, func(s compare.Speaker) bool {
			return s.Entity == id && (id != "" || s.Key(body) == compare.Speaker{Words: words}.Key(body))
		})
	}
	for _, e := range compare.Entries(c, i, in) {
		sources := e.By
		if len(sources) == 0 && !e.Speaker.Empty() {
			sources = []string{""}
		}
		for _, id := range sources {
			if named++; !speaks(id, e.Speaker) {
				t.Errorf("“%s” is given by %s “%s”, who does not speak", e.Figure.In(body), id, e.Speaker.In(body))
			}
		}
	}
	return named
}
