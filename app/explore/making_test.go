package explore

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/app/corpus/folder"
)

func TestWhatTheWordingOfTheAccountsTellsReadsAsFollows(t *testing.T) {
	s, _ := after(SetLens{Copy})
	reads(t, "making.golden", madeWords(yarmouk.View(s).Panel.Answer.(CopyView)))
}

func TestTwoVersionsOfOneTextReadAsFollows(t *testing.T) {
	c, err := folder.Build(os.DirFS("../compare/testdata/ferry"))
	if err != nil {
		t.Fatal(err)
	}
	x := New(c)
	s := x.Start()
	s.Lens = Copy
	reads(t, "versions.golden", madeWords(x.View(s).Panel.Answer.(CopyView)))
	marked := 0
	for _, p := range x.View(s).Texts[0].Paragraphs {
		for _, piece := range p.Prose.Pieces {
			for _, r := range piece.Runs {
				if strings.Contains(r.Class, "reworded") {
					marked++
				}
			}
		}
	}
	if marked == 0 {
		t.Error("what the versions changed is not marked in the text")
	}
	v := x.View(s)
	if share := v.Texts[0].Card.Share; !strings.HasSuffix(share, "stand in paragraphs marked as shared copy") {
		t.Errorf("no agency is named, and the card says %q", share)
	}
	n := 0
	fmt.Sscan(v.Panel.Answer.(CopyView).Shared[0].Words, &n)
	s.Item = v.Panel.Answer.(CopyView).Shared[0].Item
	if lines := x.View(s).Panel.Lines; len(lines) != n || n == 0 {
		t.Errorf("%s: %d lines", v.Panel.Answer.(CopyView).Shared[0].Words, len(lines))
	}
}

// madeWords writes the view as prose.
func madeWords(v CopyView) string {
	var b strings.Builder
	b.WriteString(v.Witness + "\n")
	for _, k := range v.Seams {
		fmt.Fprintf(&b, "\n%s. %s\n", k.Title, k.Words)
		for _, r := range k.Rows {
			fmt.Fprintf(&b, "  %s %s / %s\n", r.Word, r.Before.Words, r.After.Words)
		}
	}
	fmt.Fprintf(&b, "\n%s\n", v.Versions.Words)
	for _, p := range v.Versions.Pairs {
		fmt.Fprintf(&b, "\n%s, %s:\n ", p.Title, p.Words)
		for _, r := range p.Runs {
			if r.Both != "" {
				b.WriteString(" " + r.Both)
			} else {
				b.WriteString(" [" + r.A + "|" + r.B + "]")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestACountAtTheSeamIsTheNumberOfLinesItOpens(t *testing.T) {
	for _, msgs := range [][]Msg{{SetLens{Copy}}, {ShowArticle{Right: true, Index: 0}, SetLens{Copy}},
		{Choose{Entity: "un"}, SetLens{Copy}}} {
		s, _ := after(msgs...)
		for _, k := range yarmouk.View(s).Panel.Answer.(CopyView).Seams {
			for _, r := range k.Rows {
				for _, sum := range []Sum{r.Before, r.After} {
					if sum.Words != "0" {
						n := 0
						fmt.Sscan(sum.Words, &n)
						checkPick(t, "seam", s, sum.Item, n, k.Letter)
					}
				}
			}
		}
	}
}

func TestTwoAccountsOfOneAgencyAreOneWitness(t *testing.T) {
	c, err := folder.Build(os.DirFS("../../seeds"))
	if err != nil {
		t.Fatal(err)
	}
	b := c.Articles[1].Paragraphs
	for n := range b {
		if b[n].Provenance.Agency == "Reuters" {
			b[n].Provenance.Agency = "AFP"
		}
	}
	x := New(c)
	s := x.Start()
	s.Lens = Copy
	v := x.View(s).Panel.Answer.(CopyView)
	if v.Witness != "Both accounts hold copy of AFP. Where they agree in it they are one witness, not two." ||
		len(v.Shared) != 1 {
		t.Fatalf("%q, %v", v.Witness, v.Shared)
	}
	s.Item = v.Shared[0].Item
	n := 0
	fmt.Sscan(v.Shared[0].Words, &n)
	if lines := x.View(s).Panel.Lines; len(lines) != n || n == 0 {
		t.Errorf("%s: %d lines", v.Shared[0].Words, len(lines))
	}
}

func TestTheSeamStandsInTheTextWhereThePanelSaysItIs(t *testing.T) {
	s, _ := after(SetLens{Copy})
	p := yarmouk.View(s)
	for k, text := range p.Texts {
		from := p.Panel.Answer.(CopyView).Seams[k].From
		for _, q := range text.Paragraphs {
			if (q.Seam != "") != (q.N == from.N-1) {
				t.Errorf("%s, before paragraph %d: the text says %q", q.ID, from.N, q.Seam)
			}
		}
	}
	if got := p.Texts[B].Paragraphs[p.Panel.Answer.(CopyView).Seams[B].From.N-2].Seam; !strings.Contains(got,
		"“regime” 10 before, 0 after") {
		t.Error(got)
	}
	s, _ = after(SetLens{Copy}, Choose{Entity: "idrees-ahmad"}) // named in one paragraph only
	for _, q := range yarmouk.View(s).Texts[B].Paragraphs {
		if q.Seam != "" && q.Hidden {
			t.Errorf("a seam is drawn among paragraphs folded away, after %s", q.ID)
		}
	}
	s, _ = after()
	for _, q := range yarmouk.View(s).Texts[B].Paragraphs {
		if q.Seam != "" {
			t.Errorf("%s: a seam under another lens", q.ID)
		}
	}
}
