package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

func TestVoicesOfTheTwoAccounts(t *testing.T) {
	c := build(t, seeds.FS)
	var b strings.Builder
	b.WriteString("# Who speaks in each account: the words that introduce the speaker (role), sourcing, affiliation, " +
		"and each statement.\n")
	for i := range c.Articles {
		writeRoster(&b, c, i)
	}
	golden(t, "voices.golden", b.String())
}

func writeRoster(b *strings.Builder, c *corpus.Corpus, i int) {
	a := c.Articles[i]
	r, share := compare.Voices(c, i, c.All()), compare.Share(c, i, c.All())
	fmt.Fprintf(b, "\n## %c: %d statements by %d speakers; %d of %d words in %d quotations, %d more in single marks\n",
		'A'+rune(i), len(r.Statements), len(r.Speakers), share.Quoted, len(share.Words), len(share.Stretch),
		len(share.Single))
	for _, s := range r.Speakers {
		fmt.Fprintf(b, "\n%s “%s” (%s) %s, %s\n", s.Entity, s.Words.In(a.Body), s.Role.In(a.Body), s.Sourcing,
			s.Affiliation)
		writeStatements(b, c, i, s.Statements)
	}
	b.WriteString("\nnobody\n")
	writeStatements(b, c, i, r.Nobody)
	b.WriteString("\nnot heard\n")
	for _, s := range compare.Silences(c, i, c.All()) {
		fmt.Fprintf(b, "  %s %d\n", s.Entity, len(s.Mentions))
	}
}

func writeStatements(b *strings.Builder, c *corpus.Corpus, i int, statements []int) {
	a := c.Articles[i]
	for _, k := range statements {
		q := c.Marks[i].Quotes[k]
		fmt.Fprintf(b, "  %d %s [%s] %s: %s\n", a.ParagraphAt(q.Content.Start), q.Form, q.Cue.In(a.Body), q.Via,
			q.Content.In(a.Body))
	}
}

// The counts are those a reader made by hand.
func TestTheShareOfTheTwoAccountsBetweenQuotationMarks(t *testing.T) {
	c := build(t, seeds.FS)
	for i, want := range []struct{ quoted, words, stretches int }{{119, 774, 9}, {52, 1026, 8}} {
		got := compare.Share(c, i, c.All())
		if got.Quoted != want.quoted || len(got.Words) != want.words || len(got.Stretch) != want.stretches {
			t.Errorf("article %d: %d of %d words in %d quotations, want %+v", i, got.Quoted, len(got.Words),
				len(got.Stretch), want)
		}
	}
}

func TestEveryStatementIsListedOnceForEachWhoMakesIt(t *testing.T) {
	c := build(t, seeds.FS)
	own := c.Select(func(article, n int) bool { return n%2 == 0 })
	for _, in := range []corpus.Selection{c.All(), own} {
		for i, a := range c.Articles {
			r := compare.Voices(c, i, in)
			listed := map[int]int{}
			for _, s := range r.Speakers {
				for _, k := range s.Statements {
					listed[k]++
				}
			}
			for _, k := range r.Nobody {
				listed[k]++
			}
			for k, q := range c.Marks[i].Quotes {
				want := max(1, len(q.By))
				if !in.Has(i, a.ParagraphAt(q.Content.Start)) {
					want = 0
				}
				if listed[k] != want || slices.Contains(r.Statements, k) != (want > 0) {
					t.Errorf("“%s” is listed %d times, want %d", q.Content.In(a.Body), listed[k], want)
				}
			}
		}
	}
}

// In each sentence [brackets] hold the speaker's name and {braces} the words of
// the attribution; both stand around the same words where only one pair does.
var identified = []struct {
	sentence string
	class    string
	sourcing compare.Sourcing
	role     string
}{
	{"“No,” said [Khaled Abdel Majid], head of the Palestinian Popular Struggle Front, adding that it was over.",
		"person", compare.NamedPerson, "head of the Palestinian Popular Struggle Front"},
	{"[Idrees Ahmad], an academic and frequent commentator on the Syrian conflict, wrote on Thursday that it was so.",
		"person", compare.NamedPerson, "an academic and frequent commentator on the Syrian conflict"},
	{"Similarly, UNWRA head [Pierre Krahenbuhl], told AFP that it was so.", "person", compare.NamedPerson,
		"UNWRA head"},
	{"It was late, {PLO envoy to Syria [Ahmed Majdalani]} said.", "person", compare.NamedPerson, "PLO envoy to Syria"},
	{"They left, {a resident calling himself [Samer]} told AFP.", "person", compare.NamedPerson,
		"a resident calling himself"},
	{"{The [Observatory]} said so.", "monitor", compare.NamedBody, ""},
	{"{Syrian state news agency [SANA]} said troops were near.", "news agency", compare.NamedBody,
		"Syrian state news agency"},
	{"On air, {a reporter with [Syrian state TV]} said so.", "broadcaster", compare.Unnamed, ""},
	{"{Senior director of [UN agency for Palestinian refugees] UNRWA} told Reuters.", "agency", compare.Unnamed, ""},
	{"{[UN] officials in Syria} said so.", "organisation", compare.Unnamed, ""},
	{"{[UNRWA]’s head} said so.", "agency", compare.Unnamed, ""},
	{"[Majdalani], speaking on Saturday, said so.", "person", compare.NamedPerson, ""},
	{"While [Assad] has vowed to win back “every inch”, others doubt it.", "person", compare.NamedPerson, ""},
	{"On Sunday Syrian President [Bashar Assad] said so.", "person", compare.NamedPerson, "Syrian President"},
}

func TestHowASentenceIdentifiesWhoSpeaks(t *testing.T) {
	for _, c := range identified {
		r := compare.Voices(spoken(t, c.sentence, c.class), 0, plain(t, "Head\nx", "Head\nx").All())
		if len(r.Speakers) != 1 {
			t.Fatalf("%s: %d speakers", c.sentence, len(r.Speakers))
		}
		s := r.Speakers[0]
		body := "Head\n" + unmarked.Replace(c.sentence)
		if s.Sourcing != c.sourcing || s.Role.In(body) != c.role {
			t.Errorf("%s\n  is %s, “%s”; want %s, “%s”", c.sentence, s.Sourcing, s.Role.In(body), c.sourcing, c.role)
		}
	}
}

var unmarked = strings.NewReplacer("[", "", "]", "", "{", "", "}", "")

// spoken returns a corpus of one marked sentence with one statement in it.
func spoken(t *testing.T, sentence, class string) *corpus.Corpus {
	t.Helper()
	at := func(left, right string) text.Span {
		before, _, _ := strings.Cut(sentence, left)
		upTo, _, _ := strings.Cut(sentence, right)
		start := len("Head\n" + unmarked.Replace(before))
		return text.Span{Start: start, End: len("Head\n" + unmarked.Replace(upTo))}
	}
	name, speaker := at("[", "]"), at("[", "]")
	if strings.Contains(sentence, "{") {
		speaker = at("{", "}")
	}
	c := plain(t, "Head\n"+unmarked.Replace(sentence), "Head\nx")
	c.Lexicon = lexicon.New([]lexicon.Entity{{ID: "x", Kind: lexicon.Actor, Class: class, Name: "x"}}, nil)
	c.Marks[0] = mark.Marks{
		Mentions: []mark.Mention{{Span: name, Entity: "x"}},
		Quotes: []mark.Quote{{Content: text.Span{Start: len("Head\n"), End: len("Head\n") + 1}, Form: mark.Indirect,
			Speaker: speaker, By: []string{"x"}}},
	}
	return c
}

func FuzzVoices(f *testing.F) {
	f.Add("Head\n“Troops left,” he said. 'Late', 'early'.", "Head\nTroops, a group, stay.")
	f.Fuzz(func(t *testing.T, a, b string) {
		c := plain(t, a, b)
		addMarks(c)
		var entities []lexicon.Entity
		for i, m := range c.Marks {
			for k, n := range m.Mentions {
				entities = append(entities, lexicon.Entity{ID: n.Entity, Kind: lexicon.Actor, Class: "person"})
				c.Marks[i].Quotes = append(c.Marks[i].Quotes,
					mark.Quote{Content: n.Span, Speaker: m.Mentions[len(m.Mentions)-1-k].Span, By: []string{n.Entity}})
			}
		}
		c.Lexicon = lexicon.New(entities, nil)
		for i, article := range c.Articles {
			for _, s := range compare.Voices(c, i, c.All()).Speakers {
				if !s.Words.Valid(article.Body) || !s.Role.Valid(article.Body) || len(s.Statements) == 0 {
					t.Errorf("%+v", s)
				}
			}
			if s := compare.Share(c, i, c.All()); s.Quoted > len(s.Words) {
				t.Errorf("%d of %d words are quoted", s.Quoted, len(s.Words))
			}
			compare.Silences(c, i, c.All())
		}
	})
}

func TestWhoGivesTheFirstNameAloneIsNamed(t *testing.T) {
	for words, want := range map[string]compare.Sourcing{
		"a miner who gave his name only as Anton":                         compare.NamedPerson,
		"a woman who gave only her first name, Maria":                     compare.NamedPerson,
		"a resident who identified himself as Karim Ali":                  compare.NamedPerson,
		"a resident who identified himself as Anton":                      compare.NamedPerson,
		"a resident who identified himself as Sebastian":                  compare.NamedPerson,
		"a woman identified only as Maria":                                compare.NamedPerson,
		"a fighter who identified himself as Syrian":                      compare.Unnamed,
		"a farmer who identified herself as Kurdish":                      compare.Unnamed,
		"a driver who identified himself as a Syrian":                     compare.Unnamed,
		"a driver who identified himself as Shiite Muslim":                compare.Unnamed,
		"a driver who asked to be called Omar":                            compare.NamedPerson,
		"a shopkeeper who asked to be identified only by his name, Tarek": compare.NamedPerson,
		"a miner who asked that his name not be used":                     compare.Unnamed,
		"an official who spoke on condition of anonymity":                 compare.Unnamed,
		"a woman in the town of Kesh":                                     compare.Unnamed,
		"a driver who works only as Father Christmas":                     compare.Unnamed,
		"a resident, a farmer from Larna":                                 compare.Unnamed,
	} {
		c := build(t,
			fstest.MapFS{"a.txt": {Data: []byte("A Headline\n\n“We ran,” said " + words +
				". “It was dark,” said a nurse who gave her name as Ines.\n")}})
		r := compare.Voices(c, 0, c.All())
		if len(r.Speakers) != 2 || r.Speakers[0].Sourcing != want || r.Speakers[1].Sourcing != compare.NamedPerson {
			t.Errorf("%s: %+v, want %s", words, r.Speakers, want)
		}
	}
}
