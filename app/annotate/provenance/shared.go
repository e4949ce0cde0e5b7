package provenance

import (
	"fmt"

	"parallax/app/article"
	"parallax/app/text"
)

// When two articles share wording. The measure is containment: which part of a
// paragraph's runs of gramWords words, what is quoted left out, stands in the
// other article too (Broder, "On the resemblance and containment of documents",
// 1997). Two reporters who write of one event share runs of five words seldom.
const (
	gramWords   = 5
	leastGrams  = 8   // fewer are too few to tell
	leastShared = 0.5 // containment from which a paragraph is called agency copy
)

// A gram is a run of words, each by its number.
type gram [gramWords]int32

// A wording numbers words, and knows in which articles a gram stands.
type wording struct {
	numbers map[string]int32
	in      map[gram][]int // articles, ascending
}

// proposeShared proposes that paragraphs whose wording two articles share are
// copy of an agency: of the one that they credit between them, where it is one.
// It goes wrong where one article was taken from the other, or both from a
// statement to the press.
func proposeShared(articles []*article.Article, by [][]article.Provenance) {
	if len(articles) < 2 {
		return
	}
	w := wording{map[string]int32{}, map[gram][]int{}}
	grams := make([][][]gram, len(articles))
	credited := make([]map[string]bool, len(articles))
	for i, a := range articles {
		credited[i] = creditedAgencies(a, by[i])
		for n, p := range a.Paragraphs {
			g := w.grams(a.Body, p.Span)
			grams[i] = append(grams[i], g)
			if by[i][n].Kind == article.Unknown {
				w.note(g, i)
			}
		}
	}
	for i := range articles {
		for n, g := range grams[i] {
			other, shared := w.sharedWith(g, i)
			few := len(g) < leastGrams || float64(shared) < leastShared*float64(len(g))
			if few || by[i][n].Kind != article.Unknown {
				continue
			}
			b := proposed(article.Agency, fmt.Sprintf("%d percent of its runs of five words stand in %s too.",
				100*shared/len(g), articles[other].File))
			b.Agency = onlyOne(credited[i], credited[other])
			by[i][n] = b
		}
	}
}

// grams returns the runs of words of a paragraph, those within quotation marks
// left out: what was said is the same in every report of it.
func (w wording) grams(body string, p text.Span) []gram {
	quoted := text.Quotations(body, p)
	var out []gram
	var run gram
	length := 0
	for _, s := range text.Words(body, p) {
		for len(quoted) > 0 && quoted[0].End <= s.Start {
			quoted = quoted[1:]
		}
		if len(quoted) > 0 && quoted[0].Overlaps(s) {
			length = 0
			continue
		}
		copy(run[:], run[1:])
		run[gramWords-1] = w.number(text.FoldString(s.In(body)))
		if length++; length >= gramWords {
			out = append(out, run)
		}
	}
	return out
}

func (w wording) number(word string) int32 {
	n, ok := w.numbers[word]
	if !ok {
		n = int32(len(w.numbers))
		w.numbers[word] = n
	}
	return n
}

func (w wording) note(grams []gram, i int) {
	for _, g := range grams {
		if at := w.in[g]; len(at) == 0 || at[len(at)-1] != i {
			w.in[g] = append(at, i)
		}
	}
}

// sharedWith returns the article, other than i, in which most of the grams stand,
// the first of equals, and how many do.
func (w wording) sharedWith(grams []gram, i int) (other, shared int) {
	counts := map[int]int{}
	for _, g := range grams {
		for _, k := range w.in[g] {
			if k == i {
				continue
			}
			counts[k]++
			if c := counts[k]; c > shared || c == shared && k < other {
				other, shared = k, c
			}
		}
	}
	return other, shared
}

// onlyOne returns the one agency that two articles credit between them, and
// nothing where there are several or none.
func onlyOne(a, b map[string]bool) string {
	only := ""
	for _, agency := range agencies {
		if !a[agency.name] && !b[agency.name] {
			continue
		}
		if only != "" {
			return ""
		}
		only = agency.name
	}
	return only
}
