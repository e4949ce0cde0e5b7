package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/sentence/words"
	"parallax/app/text"
)

// A Document is a text cut into sentences and tokens, with what its features
// are made from.
type Document struct {
	body      string
	tokens    []token
	sentences []sentence
	runs      []run
	datelines []Stretch // the places in datelines
	words     []word    // one for each different token
	seen      map[string]int32
}

// A token is one occurrence of a word.
type token struct {
	text.Span
	word      int32
	sentence  int32
	active    bool  // a name may cover it: a capital stands at most reach tokens away
	initial   bool  // the first word of its sentence
	run, long int32 // its runs of capitals, or -1: without and with small words inside
	phrase    uint8 // gazetteer classes of phrases that cover it
	begins    uint8 // gazetteer classes of phrases that begin with it
}

// reach is how far from a capital a name may go: "the Prohibition of Chemical".
const reach = 2

// A sentence is a half-open range of tokens. A headline has capitals
// throughout, so that they tell little.
type sentence struct {
	start, end int
	headline   bool
}

// NewDocument reads the paragraphs of body for a model that knows k.
func NewDocument(body string, paragraphs []text.Span, k Knowledge) *Document {
	d := newDocument(body, paragraphs)
	g := k.Gazetteer
	var c cutter
	for _, p := range paragraphs {
		for n, s := range text.Sentences(body, p) {
			d.appendSentence(c.cut(body, s), n == 0, g)
		}
	}
	d.countCase()
	d.findRuns()
	d.findLongest()
	d.findAcronyms()
	for i := range d.words {
		w := &d.words[i]
		w.cluster, w.family = k.of(w.form, w.lower)
		if w.upper {
			w.gaz = g.class(w.lower)
			if w.acronym && w.short {
				w.gaz &^= InCommonWords
			}
		}
	}
	d.matchPhrases(g)
	return d
}

// newDocument returns a document without words, with room for about as many as
// the paragraphs will have.
func newDocument(body string, paragraphs []text.Span) *Document {
	size := 0
	for _, p := range paragraphs {
		size += p.Len()
	}
	different := size / 12
	return &Document{
		body: body, tokens: make([]token, 0, size/5),
		words: make([]word, 0, different), seen: make(map[string]int32, different),
	}
}

// appendSentence appends a sentence, and before it the dateline that the first
// of a paragraph may have.
func (d *Document) appendSentence(spans []text.Span, first bool, g *Gazetteer) {
	start := len(d.tokens)
	for _, s := range spans {
		d.tokens = append(d.tokens, token{Span: s, word: d.intern(s.In(d.body)), run: -1, long: -1})
	}
	if first {
		if l := d.dateline(g, start, len(d.tokens)); l.end > 0 {
			d.datelines = append(d.datelines, l.places...)
			d.closeSentence(start, l.end)
			start = l.end
		}
	}
	d.closeSentence(start, len(d.tokens))
}

// closeSentence makes a sentence of the tokens from start to end.
func (d *Document) closeSentence(start, end int) {
	s := sentence{start: start, end: end}
	capitals, letters := 0, 0
	for i := s.start; i < s.end; i++ {
		d.tokens[i].sentence = int32(len(d.sentences))
		w := d.at(i)
		if w.letter {
			if letters++; letters == 1 {
				d.tokens[i].initial = true
			}
		}
		if !w.upper {
			continue
		}
		capitals++
		for j := max(s.start, i-reach); j <= min(s.end-1, i+reach); j++ {
			d.tokens[j].active = true
		}
	}
	s.headline = letters >= 3 && capitals*3 >= letters*2
	d.sentences = append(d.sentences, s)
}

// at returns the word of token i.
func (d *Document) at(i int) *word { return &d.words[d.tokens[i].word] }

// A word is what a token looks like, and what the document shows of it.
type word struct {
	form, lower uint32 // hashes of the word as printed and in lower case
	shape       uint32 // hash of the shape: "Xx", "X", "x", "X.X.", "0"
	affixes     [6]uint32
	letter      bool // begins with a letter
	upper       bool // holds a capital
	capital     bool // begins with a capital
	short       bool // of at most five letters
	acronym     bool // two capitals or more and no small letter: "PFLP", "U.S."
	connector   bool // a small word that stands inside names: "of", "al"
	gaz         uint8
	cluster     uint32 // whose neighbours it shares, or 0
	family      uint32 // of the cluster, or 0
	small       int32  // occurrences in small letters, under the lower-case form
	middle      int32  // occurrences with a capital, not first and not in a headline
	longest     int32  // longest run that holds it, or -1
	defined     uint32 // hash of the head of the name it is short for, or 0
}

var connectors = words.SetOf("of for and the de del della di da du des la le al el bin ibn abu ul van von der den & " +
	"to on in ’s 's")

// intern returns the number of the word of that form.
func (d *Document) intern(form string) int32 {
	if n, ok := d.seen[form]; ok {
		return n
	}
	n := int32(len(d.words))
	d.seen[form] = n
	d.words = append(d.words, newWord(form))
	return n
}

func newWord(form string) word {
	lower := strings.ToLower(form)
	w := word{form: hash(form), lower: hash(lower), longest: -1, connector: connectors[lower]}
	first, _ := utf8.DecodeRuneInString(form)
	w.short = utf8.RuneCountInString(form) <= 5
	w.letter, w.capital = unicode.IsLetter(first), unicode.IsUpper(first)
	capitals, smalls := 0, 0
	for _, r := range form {
		if unicode.IsUpper(r) {
			capitals++
		} else if unicode.IsLower(r) {
			smalls++
		}
	}
	w.upper, w.acronym = capitals > 0, capitals > 1 && smalls == 0
	w.shape = hash(shape(form))
	if w.letter {
		w.affixes = affixes(lower)
	}
	return w
}

// affixes hashes the first 2 to 4 and the last 2 to 4 letters of a word that
// is longer than they are.
func affixes(lower string) (out [6]uint32) {
	var starts [32]int
	n := 0
	for i := range lower {
		if n == len(starts) {
			break
		}
		starts[n] = i
		n++
	}
	for k := 2; k <= 4; k++ {
		if n > k && n < len(starts) {
			out[k-2] = hash(lower[:starts[k]])
			out[k+1] = hash(lower[starts[n-k]:])
		}
	}
	return out
}

// shape writes X for a run of capitals after the first, and so on: "McDonald"
// is "XxXx", "al-Qaida" is "x-Xx", "PFLP" is "XX", "UN" is "XX", "A" is "X".
func shape(form string) string {
	var b []byte
	for _, r := range form {
		c := byte('.')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if n := len(b); n > 1 && b[n-1] == c && (c != 'X' || b[n-2] == c) || n == 1 && b[0] == c && c != 'X' {
			continue
		}
		b = append(b, c)
	}
	if len(b) > 10 {
		b = b[:10]
	}
	return string(b)
}

// hash is 32-bit FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Len returns how many tokens the document has.
func (d *Document) Len() int { return len(d.tokens) }

// Token returns where token i stands.
func (d *Document) Token(i int) text.Span { return d.tokens[i].Span }

// Initial reports whether token i is the first word of its sentence.
func (d *Document) Initial(i int) bool { return d.tokens[i].initial }

// Text returns the words that a span of the document covers.
func (d *Document) Text(s text.Span) string { return s.In(d.body) }
