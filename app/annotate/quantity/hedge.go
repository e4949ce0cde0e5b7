package quantity

import (
	"slices"
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// A hedgePhrase is what stands before a number and bounds it.
type hedgePhrase struct {
	words []string
	bound mark.Bound
}

// hedges by their first word, the longer first.
//
// "Nearly" and "almost" say that a number is a little too high; they are read
// as About, since it is not the bound that a writer means by them. "Up to 90
// percent" gives the highest value only. "Just 18,000" bounds nothing.
var hedges = map[string][]hedgePhrase{}

func init() {
	for _, h := range []struct {
		bound   mark.Bound
		phrases [][]string
	}{
		{mark.MoreThan, [][]string{{"more", "than"}, {"greater", "than"}, {"well", "over"}, {"just", "over"}, {"far", "more", "than"}, {"much", "more", "than"}, {"slightly", "more", "than"}, {"a", "little", "more", "than"}, {"well", "above"}, {"well", "more", "than"}, {"just", "above"}, {"just", "more", "than"}, {"in", "excess", "of"}, {"upwards", "of"}, {"over"}, {"above"}, {"exceeding"}, {"beyond"}, {"topping"}}},
		{mark.AtLeast, [][]string{{"at", "least"}, {"no", "fewer", "than"}, {"no", "less", "than"}, {"not", "less", "than"}, {"not", "fewer", "than"}, {"as", "few", "as"}, {"as", "little", "as"}, {"a", "minimum", "of"}}},
		{mark.LessThan, [][]string{{"less", "than"}, {"fewer", "than"}, {"well", "under"}, {"just", "under"}, {"slightly", "less", "than"}, {"just", "below"}, {"well", "below"}, {"under"}, {"below"}}},
		{mark.AtMost, [][]string{{"up", "to"}, {"as", "many", "as"}, {"as", "much", "as"}, {"as", "high", "as"}, {"at", "most"}, {"no", "more", "than"}, {"not", "more", "than"}, {"a", "maximum", "of"}}},
		{mark.About, [][]string{{"an", "estimated"}, {"close", "to"}, {"an", "average", "of"}, {"more", "or", "less"}, {"just", "about"}, {"some"}, {"about"}, {"around"}, {"approximately"}, {"roughly"}, {"nearly"}, {"almost"}, {"approx"}, {"circa"}, {"estimated"}, {"barely"}}},
		{mark.Exact, [][]string{{"just"}, {"only"}, {"exactly"}, {"a", "mere"}}},
	} {
		for _, words := range h.phrases {
			hedges[words[0]] = append(hedges[words[0]], hedgePhrase{words, h.bound})
		}
	}
}

// hedge reads the hedges from atom i on, two at most ("only about 200"), and
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
	if l.at(i).word == "~" {
		return mark.About, i + 1
	}
	if l.at(i).term.role&asHedge == 0 {
		return bound, end
	}
	for _, h := range hedges[l.at(i).word] {
		if j, ok := l.follows(i, h.words...); ok && j > end {
			bound, end = h.bound, j
		}
	}
	return bound, end
}

// during tells "14 hours of debate over two days" from "waited over two days" and
// "for over two days": behind a noun "over" says when, not how much.
func (f *figureFinder) during(i, j int, q quantity) bool {
	if !f.is(i, "over") || j != i+1 || !slices.Contains(singularPeriods, q.unit) || f.at(i-1).kind != text.Word {
		return false
	}
	w := f.at(i - 1).word
	return !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing") && (f.plural(i-1) || f.at(i-1).term.role == 0 || f.has(i-1, asMeasure|asScale|asCurrency|asPeriod)) && !f.is(i-1, "well", "last", "lasts", "wait", "spend", "take", "serve")
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
	case l.is(i, "odd", "some") && l.at(i).bond == hyphened:
		return mark.About, i + 1
	case l.is(i, "+") && l.touches(i), l.is(i, "plus") && l.at(i).bond == hyphened:
		return mark.AtLeast, i + 1
	}
	return mark.Exact, i
}
