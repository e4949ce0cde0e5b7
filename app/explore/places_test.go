package explore

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/corpus/folder"
	"parallax/app/drawing"
)

// placesSituations are the ways in which the lens is asked.
var placesSituations = map[string][]Msg{
	"as it opens":     {SetLens{Places}},
	"under a filter":  {Choose{Entity: "un"}, SetLens{Places}},
	"without a match": {Type{"zeppelin"}, SetLens{Places}},
	"one account":     {Show{Read}, SetLens{Places}},
	"changed places":  {ShowArticle{Right: true, Index: 0}, SetLens{Places}},
}

// placesCounted lists every item of the lens with the number that stands at it.
func placesCounted(v PlacesView, t *Table) map[Item]int {
	out := map[Item]int{}
	number := func(words string) (n int) {
		fmt.Sscan(words, &n)
		return n
	}
	for _, w := range v.Walks {
		for _, s := range w.Sums {
			out[s.Item] = number(s.Words)
		}
	}
	for _, r := range v.Rungs {
		for _, c := range r.Counts {
			out[c.Item] = c.N
		}
		for _, p := range r.Places {
			for _, c := range p.Counts {
				out[p.Item] += c.N
			}
		}
	}
	for _, m := range v.Maps {
		for _, s := range m.Spots {
			var a, b int
			fmt.Sscanf(s.Spoken[strings.LastIndex(s.Spoken, ": ")+2:], "A %d, B %d", &a, &b)
			out[s.Item] = a + b
		}
	}
	for _, row := range t.Rows {
		for _, c := range row {
			if c.Item != nil {
				out[c.Item] = number(c.Text)
			}
		}
	}
	delete(out, nil) // what counts nothing opens nothing
	return out
}

func TestEveryCountOfPlacesIsTheNumberOfLinesItOpens(t *testing.T) {
	for name, msgs := range placesSituations {
		s, _ := after(msgs...)
		p := yarmouk.View(s).Panel
		items := placesCounted(p.Answer.(PlacesView), p.Table)
		if len(items) < 10 {
			t.Errorf("%s: only %d items", name, len(items))
		}
		for item, n := range items {
			if got := len(placeLines(append(msgs, Pick{item})...)); got != n {
				t.Errorf("%s: %s counts %d and opens %d lines", name, item, n, got)
			}
		}
	}
}

func placeLines(msgs ...Msg) []Line {
	s, _ := after(msgs...)
	return yarmouk.View(s).Panel.Lines
}

func TestWherePlacesAreDrawn(t *testing.T) {
	s, _ := after(SetLens{Places})
	var b strings.Builder
	b.WriteString("# The lens Where? as it opens: each spot with its middle, the radii of its half discs, and where " +
		"its name stands.\n")
	v := yarmouk.View(s).Panel.Answer.(PlacesView)
	for _, m := range v.Maps {
		fmt.Fprintf(&b, "\n%s: %gx%g units, bar of %s %g units long\n", m.Title, m.W, m.H, m.Bar.Words, m.Bar.Length)
		if m.Locator != nil {
			fmt.Fprintf(&b, "  locator at %.0f, %.0f; the frame in it is %.1f by %.1f units\n", m.Locator.X,
				m.Locator.Y, m.Locator.Frame.W, m.Locator.Frame.H)
		}
		for _, p := range m.Spots {
			fmt.Fprintf(&b, "  %s: at %g, %g, radius %.1f%s; “%s” at %.0f, %.0f%s\n", p.Spoken, p.X, p.Y, p.R,
				certaintyOf(p), p.Label, p.Room.X, p.Room.Y, ledTo(p.Room))
		}
	}
	b.WriteString("\nladder\n")
	for _, r := range v.Rungs {
		fmt.Fprintf(&b, "  %s: A %d, B %d\n", r.Name, r.Counts[A].N, r.Counts[B].N)
		for _, p := range r.Places {
			fmt.Fprintf(&b, "    %s %s\n", p.Spoken, p.Off)
		}
	}
	for _, w := range v.Walks {
		fmt.Fprintf(&b, "\n%s: %s; %s\n", w.Letter, w.Sums[0].Words, w.Sums[1].Words)
	}
	reads(t, "places.golden", strings.ReplaceAll(b.String(), " \n", "\n"))
}

func certaintyOf(p MapSpot) string {
	switch {
	case p.Ring > 0:
		return fmt.Sprintf(", ring %.1f", p.Ring)
	case p.Rough:
		return ", approximate"
	}
	return ""
}

func ledTo(l drawing.Label) string {
	if l.Leader {
		return ", on a line"
	}
	return ""
}

func TestNoNamesOverlapOnTheMaps(t *testing.T) {
	for name, msgs := range placesSituations {
		s, _ := after(msgs...)
		for _, m := range yarmouk.View(s).Panel.Answer.(PlacesView).Maps {
			for i, p := range m.Spots {
				if p.Room.HasNoPlace {
					t.Errorf("%s, %s: there is no room for %q", name, m.Name, p.Label)
				}
				for _, q := range m.Spots[:i] {
					if p.Room.Overlaps(q.Room.Rect) {
						t.Errorf("%s, %s: %q lies over %q", name, m.Name, p.Label, q.Label)
					}
				}
				if m.Locator != nil && p.Room.Overlaps(m.Locator.Rect) {
					t.Errorf("%s, %s: %q lies over the locator", name, m.Name, p.Label)
				}
			}
		}
	}
}

func TestPlacesOfComparisonStayOffTheMap(t *testing.T) {
	s, _ := after(SetLens{Places})
	v := yarmouk.View(s).Panel.Answer.(PlacesView)
	for _, m := range v.Maps {
		for _, p := range m.Spots {
			if strings.Contains(p.Spoken, "Stalingrad") || strings.Contains(p.Spoken, "Berlin") {
				t.Errorf("the map shows %s", p.Spoken)
			}
		}
	}
	last := v.Rungs[len(v.Rungs)-1]
	if len(last.Places) != 2 || last.Places[0].Off == "" || last.Counts[A].N != 0 || last.Counts[B].N != 2 {
		t.Errorf("the last rung is %+v, want Stalingrad and Berlin, once each in B", last)
	}
}

func TestAFilterMovesNothingOnTheMap(t *testing.T) {
	open, _ := after(placesSituations["as it opens"]...)
	none, _ := after(placesSituations["without a match"]...)
	was, is := yarmouk.View(open).Panel.Answer.(PlacesView).Maps, yarmouk.View(none).Panel.Answer.(PlacesView).Maps
	at := map[Item]string{}
	for k := range was {
		if was[k].Land != is[k].Land || len(was[k].Spots) != len(is[k].Spots) {
			t.Fatalf("map %d lies elsewhere under a filter", k)
		}
		for _, p := range was[k].Spots {
			at[p.Item] = fmt.Sprint(p.X, p.Y, p.Room)
		}
		for _, p := range is[k].Spots {
			if at[p.Item] != fmt.Sprint(p.X, p.Y, p.Room) || !p.Faint {
				t.Errorf("%s stands at %g, %g, its name at %v, under a filter, and stood at %s; faint: %v", p.Item, p.X,
					p.Y, p.Room, at[p.Item], p.Faint)
			}
		}
	}
}

func TestWalkingThroughThePlaces(t *testing.T) {
	for _, c := range []struct {
		name  string
		msgs  []Msg
		words string
		at    Ref
	}{
		{"the first step is the headline's first place", []Msg{Walk{A, 1}}, "1 of 30: Syria, A1", Ref{0, 1}},
		{"the next is its second", []Msg{Walk{A, 1}, Walk{A, 1}}, "2 of 30: Yarmouk camp, A1", Ref{0, 1}},
		{"back from the first comes the last", []Msg{Walk{A, 1}, Walk{A, -1}}, "30 of 30: Israel, A30", Ref{0, 30}},
		{"the first step back is the last place", []Msg{Walk{A, -1}}, "30 of 30: Israel, A30", Ref{0, 30}},
		{"from a picked place the walk begins where it is first mentioned",
			[]Msg{Pick{placesItem("damascus")}, Walk{A, 1}},
			"8 of 30: Damascus, A5", Ref{0, 5}},
		{"the other account is entered at the place reached", []Msg{Walk{A, 1}, Walk{B, 1}}, "7 of 40: Syria, B6",
			Ref{1, 6}},
		{"or at its beginning where it does not mention that", []Msg{Walk{A, -1}, Walk{B, 1}},
			"1 of 40: Yarmouk camp, B2", Ref{1, 2}},
	} {
		s, effects := after(append([]Msg{SetLens{Places}}, c.msgs...)...)
		last := c.msgs[len(c.msgs)-1].(Walk)
		w := yarmouk.View(s).Panel.Answer.(PlacesView).Walks[last.Side]
		if w.Words != c.words || w.At != c.at || s.At != c.at {
			t.Errorf("%s: %q at %v, want %q at %v", c.name, w.Words, w.At, c.words, c.at)
		}
		if len(effects) == 0 || effects[0] != (ScrollTo{ParagraphID(last.Side, c.at.N)}) {
			t.Errorf("%s: the text does not follow: %v", c.name, effects)
		}
		if lines := yarmouk.View(s).Panel.Lines; len(lines) != 1 || lines[0].At != c.at {
			t.Errorf("%s: the step shows %v", c.name, lines)
		}
	}
	if s, effects := after(Walk{A, 1}); s.Item != nil || len(effects) != 0 {
		t.Errorf("walking under another lens led to %v and %v", s.Item, effects)
	}
}

func TestTheWalkMarksTheMapAndTheText(t *testing.T) {
	s, _ := after(SetLens{Places}, Walk{A, 1}, Walk{A, 1})
	page := yarmouk.View(s)
	for k, want := range []Item{placesItem("near.damascus"), placesItem("yarmouk")} {
		for _, p := range page.Panel.Answer.(PlacesView).Maps[k].Spots {
			if p.Picked != (p.Item == want) {
				t.Errorf("map %d: %s picked is %v", k, p.Item, p.Picked)
			}
		}
	}
	marked := 0
	for _, text := range page.Texts {
		for _, p := range text.Paragraphs {
			for _, piece := range p.Prose.Pieces {
				for _, run := range piece.Runs {
					if strings.Contains(run.Class, "picked") {
						marked++
						if run.Words != "Yarmouk Camp" {
							t.Errorf("%q is marked", run.Words)
						}
					}
				}
			}
		}
	}
	if marked != 1 {
		t.Errorf("%d stretches of the text are marked, want 1", marked)
	}
}

func TestACorpusWithoutPositionsHasATableAndSaysWhy(t *testing.T) {
	for name, lexicon := range map[string]string{
		"no positions": "entities:\n- {id: kyiv, kind: place, class: city, name: Kyiv, aliases: [Kyiv]}\n",
		"no places":    "entities:\n- {id: un, kind: actor, name: UN, aliases: [UN]}\n",
	} {
		c, err := folder.Build(fstest.MapFS{
			"one.txt":      {Data: []byte("Talks in Kyiv\n\nIn Kyiv they spoke.\n")},
			"two.txt":      {Data: []byte("Kyiv waits\n\nNobody came.\n")},
			"lexicon.yaml": {Data: []byte(lexicon)},
		})
		if err != nil {
			t.Fatal(err)
		}
		x := New(c)
		s, _ := x.Update(x.Start(), SetLens{Places})
		p := x.View(s).Panel
		if len(p.Answer.(PlacesView).Maps) != 0 || p.Answer.(PlacesView).Nothing == "" {
			t.Errorf("%s: %d maps, and “%s”", name, len(p.Answer.(PlacesView).Maps), p.Answer.(PlacesView).Nothing)
		}
		if name == "no positions" &&
			(p.Table == nil || p.Table.Rows[0][2].Text != "2" || p.Table.Rows[0][4].Text != "not known") {
			t.Errorf("%s: the table is %+v", name, p.Table)
		}
	}
}
