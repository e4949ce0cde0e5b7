package main

import (
	"bufio"
	"io"
	"strings"

	"parallax/app/tagger"
	"parallax/app/text"
	"parallax/cmd/tools/train/conll"
)

// A linked is a text, a paragraph a line, whose authors linked words to what
// they mean.
type linked struct {
	text  string
	links []link
}

// A link says that the words of a span mean what target is the title of.
type link struct {
	text.Span
	target string
}

// readLinked reads a gzip-compressed file of texts: "# " and a title before
// each, then a paragraph a line, in which "[[title|words]]" and "[[title]]"
// are links.
func readLinked(name string) (texts []linked, err error) {
	err = conll.Unpack(name, func(r io.Reader) error {
		scan := bufio.NewScanner(r)
		scan.Buffer(nil, 1<<20)
		for scan.Scan() {
			if strings.HasPrefix(scan.Text(), "# ") || len(texts) == 0 {
				texts = append(texts, linked{})
				continue
			}
			texts[len(texts)-1].addParagraph(scan.Text())
		}
		return scan.Err()
	})
	return texts, err
}

func (t *linked) addParagraph(line string) {
	b := []byte(t.text)
	for line != "" {
		before, rest, _ := strings.Cut(line, "[[")
		inside, after, _ := strings.Cut(rest, "]]")
		target, words, named := strings.Cut(inside, "|")
		if !named {
			words = target
		}
		b = append(b, before...)
		if words != "" {
			t.links = append(t.links, link{text.Span{Start: len(b), End: len(b) + len(words)}, target})
		}
		b = append(b, words...)
		line = after
	}
	t.text = string(append(b, '\n'))
}

// votes count how often something was given each tag.
type votes map[string]int

const (
	noTag     = "O"
	mostly    = 0.75 // of the votes, for a tag to be that of what was voted on
	headVotes = 2    // that the last word of a title has on what it names
	leastHead = 5    // titles that must end in a word for it to have a vote
)

func (v votes) sum() (n int) {
	for _, k := range v {
		n += k
	}
	return n
}

// tag returns the tag that mostly was given, or "".
func (v votes) tag() string {
	for t, n := range v {
		if float64(n) >= mostly*float64(v.sum()) {
			return t
		}
	}
	return ""
}

// A ballot is the votes on each of many things.
type ballot map[string]votes

func (b ballot) vote(on, tag string, n int) {
	if b[on] == nil {
		b[on] = votes{}
	}
	b[on][tag] += n
}

// addHeads lets the last word of a title vote on what it names, where that
// word mostly stands for things of one tag: "Aleppo Governorate" is a place.
func (b ballot) addHeads() {
	heads := ballot{}
	for title, v := range b {
		if tag := v.tag(); tag != "" {
			heads.vote(headOf(title), tag, 1)
		}
	}
	for title := range b {
		if head := headOf(title); head != "" && heads[head].sum() >= leastHead && heads[head].tag() != "" {
			b.vote(title, heads[head].tag(), headVotes)
		}
	}
}

// headOf returns the last word of a title before "of" and what sets it apart
// from others: "State" of "Gombe State, Nigeria". Where that is its only word,
// or has no capital, it returns "".
func headOf(title string) string {
	title, _, _ = strings.Cut(title, " (")
	title, _, _ = strings.Cut(title, ",")
	words := strings.Fields(title)
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for") {
			words = words[:i]
			break
		}
	}
	if n := len(words); n > 1 && hasCapital(words[n-1]) {
		return words[n-1]
	}
	return ""
}

func hasCapital(word string) bool { return strings.ToLower(word) != word }

// labelLinked labels texts by their links and by what m makes of them. A link
// knows where a name begins and ends. What kind of name it is m says: what
// most links to one title are taken for, all are.
func labelLinked(texts []linked, m *tagger.Model, l *lists, src source) []sample {
	readings := make([]reading, len(texts))
	titles, words := ballot{}, ballot{}
	for i, t := range texts {
		readings[i] = newReading(t, m, l, src)
		for _, k := range readings[i].named {
			if tag := readings[i].tagOf(k); tag != "" {
				titles.vote(k.target, tag, 1)
			}
		}
	}
	titles.addHeads()
	for _, r := range readings {
		for _, k := range r.named {
			words.vote(r.words(k.start, k.end), titles[k.target].tag(), 1)
		}
	}
	out := make([]sample, len(texts))
	for i, r := range readings {
		r.doubt(words)
		r.follow(titles)
		out[i] = r.sample
	}
	return out
}

// A reading is a linked text as a model reads it.
type reading struct {
	sample
	labels []tagger.Label
	named  []namedLink
}

// A namedLink is a link whose words may be a name: half-open tokens.
type namedLink struct {
	start, end int
	target     string
}

func newReading(t linked, m *tagger.Model, l *lists, src source) reading {
	d := tagger.NewDocument(t.text, text.Paragraphs(t.text), l.knowledge)
	r := reading{sample: sample{doc: d, source: src, allowed: make([]uint16, d.Len())}, labels: m.Read(d)}
	for i, n := range r.labels {
		r.allowed[i] = 1 << n
	}
	for _, k := range t.links {
		k.Span = tagger.Strip(t.text, k.Span)
		if n := (namedLink{r.tokenFrom(k.Start), r.tokenFrom(k.End), k.target}); r.mayBeName(n, k.Span) &&
			!l.peoples[tokenised(k.In(t.text))] {
			r.named = append(r.named, n)
		}
	}
	return r
}

// mayBeName reports whether a link covers whole tokens, the first and last of
// them with a capital.
func (r *reading) mayBeName(k namedLink, s text.Span) bool {
	return k.start < k.end && r.doc.Token(k.start).Start == s.Start && r.doc.Token(k.end-1).End == s.End &&
		hasCapital(r.words(k.start, k.start+1)) && hasCapital(r.words(k.end-1, k.end))
}

func (r *reading) words(start, end int) string {
	return r.doc.Text(text.Span{Start: r.doc.Token(start).Start, End: r.doc.Token(end - 1).End})
}

// inside reports whether a name that the model sees goes on at token i.
func (r *reading) inside(i int) bool {
	return i < len(r.labels) && r.labels[i] != tagger.Outside && r.labels[i]%2 == 0
}

// tagOf returns the tag of the name that the model sees where a link is, noTag
// where it sees none there, or "" where it sees another one.
func (r *reading) tagOf(k namedLink) string {
	first := r.labels[k.start]
	if r.inside(k.start) || r.inside(k.end) {
		return ""
	}
	for _, l := range r.labels[k.start+1 : k.end] {
		if l != first+1 && (l != tagger.Outside || first != tagger.Outside) {
			return ""
		}
	}
	for tag, l := range firstOf {
		if l == first {
			return tag
		}
	}
	return noTag
}

// doubt leaves open the names that the model sees, but for peoples and those
// whose words are linked elsewhere and are such a name there; and the words
// with a capital that it takes for no name, but for the first of a sentence.
func (r *reading) doubt(words ballot) {
	for i := 0; i < len(r.labels); {
		first, end := r.labels[i], i+1
		for end < len(r.labels) && r.inside(end) && r.labels[end] == first+1 {
			end++
		}
		sure := first == tagger.FirstNationality || firstOf[words[r.words(i, end)].tag()] == first
		if first == tagger.Outside {
			sure = r.doc.Initial(i) || !hasCapital(r.words(i, end))
		}
		if !sure {
			r.open(i, end)
		}
		i = end
	}
}

func (r *reading) open(start, end int) {
	for i := start; i < end; i++ {
		r.allowed[i] = anything
	}
}

// follow labels what is linked as most links to its title are. It leaves open
// what they mostly take for no name (a title: "President of Ghana"), a person
// of whom the model sees only a part (whose title is linked too) and what lies
// in a longer name.
func (r *reading) follow(titles ballot) {
	for _, k := range r.named {
		want := titles[k.target].tag()
		if want == "" || want == noTag || want == "PER" && r.tagOf(k) == "" || r.inside(k.start) || r.inside(k.end) {
			r.open(k.start, k.end)
			continue
		}
		first := firstOf[want]
		for i := k.start; i < k.end; i++ {
			r.allowed[i] = 1 << (first + 1)
		}
		r.allowed[k.start] = 1 << first
	}
}
