package quantity

import (
	"slices"
	"strings"

	"parallax/app/mark"
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// A hedgePhrase is what stands before a number and bounds it.
type hedgePhrase struct {
	words []string
	bound mark.Bound
}

// bounds are the facts of hedges.txt.
//
// "Nearly" and "almost" say that a number is a little too high; they are read
// as About, since it is not the bound that a writer means by them. "Up to 90
// percent" gives the highest value only. "Just 18,000" bounds nothing.
var bounds = map[string]mark.Bound{
	"more": mark.MoreThan, "least": mark.AtLeast, "less": mark.LessThan, "most": mark.AtMost,
	"about": mark.About, "exact": mark.Exact,
}

// hedges holds the phrases by their first word.
var hedges = listHedges()

func listHedges() map[string][]hedgePhrase {
	m := map[string][]hedgePhrase{}
	for e := range words.Entries(words.Hedges) {
		if len(e.Facts) > 0 {
			phrase := strings.Fields(e.Forms[0])
			m[phrase[0]] = append(m[phrase[0]], hedgePhrase{phrase, bounds[e.Facts[0]]})
		}
	}
	return m
}

// hedge reads the hedges from token i on, two at most ("only about 200"), and
// returns what they say of the number and where it begins.
func (l *line) hedge(i int) (mark.Bound, int) {
	bound, j := l.hedgeOnce(i)
	if j == i {
		return mark.Exact, i
	}
	second, k := l.hedgeOnce(j)
	if k > j && l.is(i, "over", "above", "under", "below", "beyond", "around") {
		return mark.Exact, i // "took over up to 90 percent"
	}
	if bound == mark.Exact {
		bound = second
	}
	return bound, k
}

func (l *line) hedgeOnce(i int) (mark.Bound, int) {
	bound, end := mark.Exact, i
	if l.at(i).Word == "~" {
		return mark.About, i + 1
	}
	if l.at(i).Class&asHedge == 0 {
		return bound, end
	}
	for _, h := range hedges[l.at(i).Word] {
		if j, ok := l.follows(i, h.words...); ok && j > end {
			bound, end = h.bound, j
		}
	}
	return bound, end
}

// during tells "14 hours of debate over two days" from "waited over two days" and
// "for over two days": behind a noun "over" says when, not how much.
func (f *figureFinder) during(i, j int, q quantity) bool {
	if !f.is(i, "over") || j != i+1 || !slices.Contains(periodNames, q.unit) || f.at(i-1).Kind != text.Word {
		return false
	}
	w := f.at(i - 1).Word
	return !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing") && (f.plural(i-1) || f.at(i-1).Class == 0 ||
		f.has(i-1, asMeasure|asScale|asCurrency|asPeriod)) &&
		!f.is(i-1, "well", "last", "lasts", "wait", "spend", "take", "serve")
}

// hedgeAfter reads what bounds a number from behind: "20 or more", "a dozen or
// so", "500+".
func (l *line) hedgeAfter(i int) (mark.Bound, int) {
	switch {
	case l.is(i, "or") && l.is(i+1, "more"):
		return mark.AtLeast, i + 2
	case l.is(i, "or") && l.is(i+1, "so"):
		return mark.About, i + 2
	case l.is(i, "or") && l.is(i+1, "less", "fewer"):
		return mark.AtMost, i + 2
	case l.is(i, "odd", "some") && l.at(i).Bond == hyphened:
		return mark.About, i + 1
	case l.is(i, "+") && l.touches(i), l.is(i, "plus") && l.at(i).Bond == hyphened:
		return mark.AtLeast, i + 1
	}
	return mark.Exact, i
}
