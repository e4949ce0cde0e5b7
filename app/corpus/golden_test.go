package corpus_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/app/annotate/mention"
	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTheTwoAccountsAreMarkedAsWrittenDown compares everything the corpus
// knows of each account with a file that reads like notes in its margin.
func TestTheTwoAccountsAreMarkedAsWrittenDown(t *testing.T) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range c.Articles {
		file := "testdata/golden/" + a.ID + ".txt"
		got := notes(c, i)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: %s; read the difference after go test ./app/corpus -update", file,
				firstDifference(got, string(want)))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d is %q, was %q", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, were %d", len(g), len(w))
}

// A margin is what is written beside the paragraphs of one article.
type margin struct {
	strings.Builder
	a *article.Article
}

func (m *margin) section(name string) { fmt.Fprintf(m, "-- %s --\n", name) }

// note writes a line with its paragraph's number, leaving out empty parts.
func (m *margin) note(at text.Span, parts ...string) {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	fmt.Fprintf(m, "%d  %s\n", m.a.ParagraphAt(at.Start), strings.Join(parts, " · "))
}

func (m *margin) words(s text.Span) string {
	if s.Empty() {
		return ""
	}
	return "“" + s.In(m.a.Body) + "”"
}

func notes(c *corpus.Corpus, i int) string {
	m := &margin{a: c.Articles[i]}
	m.facts()
	m.provenance()
	m.section("mentions")
	m.mentions(c.Marks[i].Mentions, func(mark.Mention) bool { return true })
	m.quotes(c.Marks[i].Quotes)
	m.figures(c.Marks[i].Figures)
	m.section("dates")
	for _, d := range c.Marks[i].Dates {
		m.note(d.Span, m.words(d.Span), d.From+" to "+d.To, string(d.Precision), origin(d.Origin()))
	}
	found := mention.Find(m.a, c.Lexicon)
	m.section("mentions that rules would add")
	m.mentions(found, lacks(c.Marks[i].Mentions))
	m.section("mentions that rules would miss")
	m.mentions(c.Marks[i].Mentions, lacks(found))
	return m.String()
}

// lacks tells whether a mention is not among others, whoever made it.
func lacks(others []mark.Mention) func(mark.Mention) bool {
	return func(m mark.Mention) bool {
		return !slices.ContainsFunc(others, func(o mark.Mention) bool {
			return o.Span == m.Span && o.Entity == m.Entity && o.Label == m.Label
		})
	}
}

func (m *margin) facts() {
	m.section("facts")
	for _, f := range []struct {
		name string
		fact article.Fact
	}{{"headline", m.a.Headline}, {"outlet", m.a.Outlet}, {"byline", m.a.Byline}, {"published", m.a.Published},
		{"url", m.a.URL}} {
		if f.fact.Value == "" {
			fmt.Fprintf(m, "%s not stated\n", f.name)
			continue
		}
		fmt.Fprintf(m, "%s %s (%s: %s)\n", f.name, f.fact.Value, f.fact.Basis, f.fact.Evidence)
	}
	for _, c := range m.a.Changes {
		fmt.Fprintf(m, "left out at byte %d: %q, %s\n", c.Offset, c.Removed, c.Reason)
	}
}

// provenance writes one line for paragraphs of the same provenance.
func (m *margin) provenance() {
	m.section("provenance")
	ps := m.a.Paragraphs
	for from := 0; from < len(ps); {
		to := from
		for to+1 < len(ps) && ps[to+1].Provenance == ps[from].Provenance {
			to++
		}
		by := ps[from].Provenance
		fmt.Fprintf(m, "%d-%d %s\n", from+1, to+1,
			strings.TrimSpace(fmt.Sprintf("%s %s (%s: %s)", by.Kind, by.Agency, by.Basis, by.Evidence)))
		from = to + 1
	}
}

func (m *margin) mentions(all []mark.Mention, keep func(mark.Mention) bool) {
	for _, x := range all {
		if !keep(x) {
			continue
		}
		kind := ""
		if x.Label {
			kind = "label"
		}
		m.note(x.Span, m.words(x.Span), x.Entity, kind, origin(x.Made))
	}
}

func (m *margin) quotes(all []mark.Quote) {
	m.section("quotes")
	for _, q := range all {
		via := q.Via
		if via != "" {
			via = "told to " + via
		}
		m.note(q.Content, string(q.Form), m.words(q.Content), m.words(q.Speaker), m.words(q.Cue), q.Lemma,
			strings.Join(q.By, " "), via, origin(q.Made))
	}
}

func (m *margin) figures(all []mark.Figure) {
	m.section("figures")
	for _, f := range all {
		value := fmt.Sprint(f.Low)
		switch {
		case f.Vague:
			value = "no number"
		case f.High != f.Low:
			value = fmt.Sprintf("%.0f to %.0f", f.Low, f.High)
		case f.Low >= 1000:
			value = fmt.Sprintf("%.0f", f.Low)
		}
		m.note(f.Span, m.words(f.Span), m.words(f.Number), string(f.Bound), value, f.Unit, m.words(f.Of),
			origin(f.Made))
	}
}

// origin says who made a mark, where it was not an editor.
func origin(m mark.Made) string {
	if m.Status == mark.Checked {
		return ""
	}
	return string(m.Status) + " by " + m.Rule
}
