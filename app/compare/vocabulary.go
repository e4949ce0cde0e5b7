package compare

import (
	"sort"
	"strings"
	"unicode"

	"parallax/app/corpus"
	"parallax/app/text"
)

// A vocabulary is the words of two articles.
type vocabulary struct {
	bodies [2]string
	words  map[string]*Keyword // by key
}

// read adds the words of article i and returns how many there are. A word
// joined by hyphens is one word, and counts under each of its parts, as it is
// found: "anti-regime" is one more "regime".
func (v *vocabulary) read(c *corpus.Corpus, side, i int, in corpus.Selection) int {
	a, n := c.Articles[i], 0
	v.bodies[side] = a.Body
	for p, paragraph := range a.Paragraphs {
		if !paragraph.Account() || !in.Has(i, p+1) {
			continue
		}
		words := text.Words(a.Body, paragraph.Span)
		n += len(words)
		for _, w := range words {
			for _, part := range text.Parts(a.Body, w) {
				if part.Kind != text.Mark {
					v.add(side, part.Span)
				}
			}
		}
	}
	return n
}

func (v *vocabulary) add(side int, at text.Span) {
	words := at.In(v.bodies[side])
	key := wordKey(words)
	w := v.words[key]
	if w == nil {
		w = &Keyword{Key: key, Forms: []Form{{Key: key, Side: side, Shown: at}}}
		v.words[key] = w
	}
	f := &w.Forms[0]
	if words == key && f.Shown.In(v.bodies[f.Side]) != key {
		f.Side, f.Shown = side, at
	}
	f.Counts[side]++
	w.Spans[side] = append(w.Spans[side], at)
}

// wordKey returns what words are counted together by: the word without case
// and diacritics.
//
// A word in capitals keeps them: "IS fighters have retreated" and "the
// operation is ongoing" are two words, and folded together they would make one
// that the first account uses 19 times. It is wrong for a headline set in
// capitals, and for a dateline: "DAMASCUS" stands apart from "Damascus".
func wordKey(words string) string {
	folded := text.FoldString(words)
	capitals := 0
	for _, r := range words {
		switch {
		case unicode.IsLower(r):
			return folded
		case unicode.IsUpper(r):
			capitals++
		}
	}
	if capitals > 1 {
		return strings.ToUpper(folded)
	}
	return folded
}

// joined returns the vocabulary with the words of one stem as one keyword.
func (v *vocabulary) joined() *vocabulary {
	out := &vocabulary{v.bodies, map[string]*Keyword{}}
	for _, w := range v.sorted() {
		key := v.root(w)
		into := out.words[key]
		if into == nil {
			into = &Keyword{Key: key}
			out.words[key] = into
		}
		into.Forms = append(into.Forms, w.Forms...)
		for side, spans := range w.Spans {
			into.Spans[side] = append(into.Spans[side], spans...)
		}
	}
	for _, w := range out.words {
		for _, spans := range w.Spans {
			sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
		}
	}
	return out
}

// root returns the stem of a word. Words in capitals are their own. Of a word
// never printed small it also takes the ending by which English makes a people
// and its adjective of a place: "Palestine", "Palestinian" and "Palestinians"
// are one, as are "Syria" and "Syrian". It is wrong for the name of a person
// that ends so ("Marian"), and leaves "Turkey" and "Turkish" apart.
func (v *vocabulary) root(w Keyword) string {
	if w.Key == strings.ToUpper(w.Key) {
		return w.Key
	}
	root := stem(w.Key)
	for _, ending := range []string{"ian", "ia", "i"} {
		if cut := strings.TrimSuffix(root, ending); cut != root && len(cut) >= 3 && v.isName(w) {
			return cut
		}
	}
	return root
}

// isName reports whether every occurrence begins with a capital.
func (v *vocabulary) isName(w Keyword) bool {
	for side, spans := range w.Spans {
		for _, s := range spans {
			if !text.Capitalised(s.In(v.bodies[side])) {
				return false
			}
		}
	}
	return true
}

// sorted returns the keywords, the commonest first; equal ones by their keys.
func (v *vocabulary) sorted() []Keyword {
	out := make([]Keyword, 0, len(v.words))
	for _, w := range v.words {
		out = append(out, *w)
	}
	sort.Slice(out, func(i, j int) bool {
		n, m := out[i].Count(0)+out[i].Count(1), out[j].Count(0)+out[j].Count(1)
		return n > m || n == m && out[i].Key < out[j].Key
	})
	return out
}
