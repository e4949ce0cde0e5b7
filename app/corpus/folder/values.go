package folder

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/sentence"
	"parallax/app/text"
)

// A checkedSheet is a file of checked/ with values: quotes, figures or dates,
// listed by article.
type checkedSheet struct {
	sheet
	b *builder
	c *corpus.Corpus
}

// checkedValues reads a file of checked/ and gives the items that it lists for
// each article, under key, to put.
func (b *builder) checkedValues(c *corpus.Corpus, file, key string, put func(checkedSheet, int, []*yaml.Node)) {
	name := "checked/" + file
	raw, ok := b.read(name)
	if !ok {
		return
	}
	k := checkedSheet{sheet{name, &b.problems}, b, c}
	seen := map[int]bool{}
	for _, n := range k.list(k.root(raw)) {
		f := k.fields(n, "article", key)
		id := k.text(f["article"])
		i := k.c.Index(id)
		switch {
		case i < 0 && b.faulty[id]:
		case i < 0:
			k.problem(n, "there is no article %q; use the id of one", id)
		case seen[i]:
			k.problem(n, "the article %q is listed twice; put both lists together", id)
		default:
			seen[i] = true
			put(k, i, k.list(f[key]))
		}
	}
}

// places gives for each paragraph of an article the place to look words up in.
type places struct {
	checkedSheet
	article *article.Article
	by      map[placeKey]*place
}

// A placeKey tells apart the places in which words are looked up: quotations of
// two forms may share words, as quoted words do with the clause around them.
type placeKey struct {
	paragraph int
	form      string
	long      bool // for words that run on through several paragraphs
}

func (k checkedSheet) places(i int) places {
	return places{k, k.c.Articles[i], map[placeKey]*place{}}
}

// find returns the place that par names and where the item's text stands in it.
func (p places) find(item *yaml.Node, f map[string]*yaml.Node) (*place, text.Span, bool) {
	par, words := p.text(f["par"]), p.exact(f["text"])
	n, err := strconv.Atoi(par)
	if err != nil || n < 1 || n > len(p.article.Paragraphs) {
		p.problem(item, "%q is no paragraph of %s, which has %d; mend the number", par, p.article.File,
			len(p.article.Paragraphs))
		return nil, text.Span{}, false
	}
	at := p.at(n, p.text(f["form"]), words)
	s, ok := p.takeFrom(at, words, f["nth"])
	if !ok {
		p.problem(item, "“%s” is not in paragraph %d of %s (again); copy the article's words", words, n, p.article.File)
	}
	return at, s, ok
}

// at returns the place in which to look words up.
func (p places) at(n int, form, words string) *place {
	key := placeKey{n, form, strings.Contains(words, "\n")}
	if p.by[key] == nil {
		p.by[key] = paragraph(p.article, n, words)
	}
	return p.by[key]
}

// takeFrom takes the words' nth occurrence, or the first not taken where no
// number is given.
func (k checkedSheet) takeFrom(p *place, words string, nth *yaml.Node) (text.Span, bool) {
	if nth == nil {
		return p.take(words)
	}
	return p.takeNth(words, k.count(nth))
}

// count reads a number that counts from 1, or 0.
func (k checkedSheet) count(n *yaml.Node) int {
	v, err := strconv.Atoi(k.text(n))
	if err != nil || v < 1 {
		k.problem(n, "%q is no place in a row; count from 1", k.text(n))
		return 0
	}
	return v
}

// entities reads one ID or a list of them.
func (k checkedSheet) entities(n *yaml.Node) []string {
	var ids []string
	for _, id := range k.texts(n) {
		if _, ok := k.c.Lexicon.Entity(id); !ok && !k.b.faulty[id] {
			k.problem(n, "%q is not in lexicon.yaml; add it there or mend the id", id)
			continue
		}
		ids = append(ids, id)
	}
	return ids
}

func (s checkedSheet) quotes(i int, items []*yaml.Node) {
	at := s.places(i)
	var quotes []mark.Quote
	for _, n := range items {
		f := s.fields(n, "par", "form", "text", "nth", "speaker", "speaker_nth", "speaker_id", "cue", "cue_nth", "via")
		form := s.choice(f["form"], "form", string(mark.Direct), string(mark.Partial), string(mark.Scare),
			string(mark.Indirect))
		if form == "" && f["form"] == nil {
			s.problem(n, "the quotation has no form; add “form: direct”, “partial”, “scare” or “indirect”")
		}
		by, via := s.entities(f["speaker_id"]), s.entities(f["via"])
		place, content, ok := at.find(n, f)
		if !ok {
			continue
		}
		q := mark.Quote{Content: content, Form: mark.Form(form), By: by, Made: checked}
		if len(via) > 0 {
			q.Via = via[0]
		}
		q.Cue = s.near(n, place, f["cue"], f["cue_nth"], content, content)
		q.Lemma = sentence.LemmaOf(s.text(f["cue"]))
		near := q.Cue
		if near.Empty() {
			near = content
		}
		q.Speaker = s.near(n, place, f["speaker"], f["speaker_nth"], near, content)
		quotes = append(quotes, q)
	}
	slices.SortStableFunc(quotes, func(a, b mark.Quote) int { return text.Compare(a.Content, b.Content) })
	s.c.Marks[i].Quotes = quotes
}

// near finds the words of a speaker or cue in the paragraph of its quotation.
func (k checkedSheet) near(item *yaml.Node, p *place, words, nth *yaml.Node, to, outside text.Span) text.Span {
	w := k.exact(words)
	if w == "" {
		return text.Span{}
	}
	s := p.nearest(w, to, outside)
	if nth != nil {
		s, _ = p.nth(w, k.count(nth))
	}
	if s.Empty() {
		k.problem(item,
			"“%s” does not stand beside the quotation in its paragraph; copy the article's words, or write null", w)
	}
	return s
}

func (s checkedSheet) figures(i int, items []*yaml.Node) {
	at := s.places(i)
	var figures []mark.Figure
	for _, n := range items {
		f := s.fields(n, "par", "text", "nth", "value", "bound", "unit", "of")
		low, high, known := s.values(f["value"])
		bound := s.choice(f["bound"], "bound", string(mark.Exact), string(mark.About), string(mark.AtLeast),
			string(mark.MoreThan), string(mark.AtMost), string(mark.LessThan))
		place, span, ok := at.find(n, f)
		if !ok {
			continue
		}
		figure := mark.Figure{Span: span, Number: numberOf(s.c.Marks[i].Figures, place.body, span), Low: low,
			High: high, Vague: !known, Bound: mark.Bound(bound), Unit: s.text(f["unit"]), Made: checked}
		figure.Of = place.nearest(s.text(f["of"]), span, span)
		if figure.Of.Empty() {
			figure.Of = foundOf(s.c.Marks[i].Figures, span)
		}
		figures = append(figures, figure)
	}
	slices.SortStableFunc(figures, func(a, b mark.Figure) int { return text.Compare(a.Span, b.Span) })
	s.c.Marks[i].Figures = figures
}

// numberOf returns the span of a figure without its hedge: as rules find it
// where they find the same figure.
func numberOf(found []mark.Figure, body string, at text.Span) text.Span {
	for _, f := range found {
		if f.Span == at {
			return f.Number
		}
	}
	return numberIn(body, at)
}

// foundOf returns what rules found to be counted by the figure at a span. An
// editor may say in other words what a figure counts ("of: Yarmouk south of
// Damascus"); these stand nowhere in the text, and the rule's words do.
func foundOf(found []mark.Figure, at text.Span) text.Span {
	for _, f := range found {
		if f.Overlaps(at) {
			return f.Of
		}
	}
	return text.Span{}
}

// values reads a number, a range [low, high], or null where the words give none.
func (k checkedSheet) values(n *yaml.Node) (low, high float64, known bool) {
	if n == nil || n.Kind != yaml.SequenceNode {
		v, ok := k.number(n)
		return v, v, ok
	}
	if len(n.Content) != 2 {
		k.problem(n, "a range has two numbers; write [low, high]")
		return 0, 0, false
	}
	low, okLow := k.number(n.Content[0])
	high, okHigh := k.number(n.Content[1])
	if okLow && okHigh && low > high {
		k.problem(n, "the range runs from high to low; write [low, high]")
	}
	return low, high, okLow && okHigh
}

// hedges are the words before a number that bound it.
var hedges = []string{"more than ", "less than ", "fewer than ", "at least ", "at most ", "up to ", "as many as ",
	"nearly ", "almost ", "around ", "about ", "some ", "just ", "only ", "over ", "under "}

// numberIn returns a figure's span without its hedge: "200,000" of "more than
// 200,000".
func numberIn(body string, s text.Span) text.Span {
	for _, h := range hedges {
		if words := s.In(body); len(words) > len(h) && strings.EqualFold(words[:len(h)], h) {
			s.Start += len(h)
		}
	}
	return s
}

func (s checkedSheet) dates(i int, items []*yaml.Node) {
	at := s.places(i)
	var dates []mark.Date
	for _, n := range items {
		f := s.fields(n, "par", "text", "nth", "value", "precision")
		precision := s.choice(f["precision"], "precision", string(mark.Day), string(mark.Week), string(mark.Month),
			string(mark.Season), string(mark.Year), string(mark.Decade), string(mark.Era))
		from, to, ok := days(s.text(f["value"]))
		if !ok {
			s.problem(n, "%q is no date; write YYYY-MM-DD, YYYY-MM, YYYY, or two of them with a slash between",
				s.text(f["value"]))
		}
		_, span, found := at.find(n, f)
		if found && ok {
			dates = append(dates,
				mark.Date{Span: span, From: from, To: to, Precision: mark.Precision(precision), Status: mark.Checked})
		}
	}
	slices.SortStableFunc(dates, func(a, b mark.Date) int { return text.Compare(a.Span, b.Span) })
	s.c.Marks[i].Dates = dates
}
