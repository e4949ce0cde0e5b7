package explore

import (
	"slices"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/search"
)

// A Scene is what the lenses answer from: a corpus as the reader's changes make
// it, with what is computed of it once, or kept because it is most likely needed
// again. What it keeps changes no answer.
type Scene struct {
	Corpus  *corpus.Corpus
	all     map[string]search.Facet // counts without filters, by entity
	senses  map[string][]string     // by entity: the others that share a name with it
	index   *search.Index
	changes []Change // what the reader holds otherwise
	plain   *Scene   // without changes, where there are some

	aligns    map[[2]int]compare.Alignment
	proposed  map[[2]int][]compare.Passage
	asked     asked // the query asked last, and what it found
	found     search.Result
	odd       []search.Problem
	ofCorpus  map[any]any // see [OfCorpus]
	ofChanges map[any]any // see [OfChanges]
}

// newScene returns the source that a corpus without changes is.
func newScene(c *corpus.Corpus) *Scene {
	x := &Scene{Corpus: c, index: search.New(c), ofCorpus: map[any]any{}}
	x.forget()
	x.all, x.senses = x.facets(c.All()), c.Lexicon.Senses()
	x.ask(asked{})
	return x
}

// forget drops what depends on the reader's changes.
func (x *Scene) forget() {
	x.aligns, x.proposed = map[[2]int]compare.Alignment{}, map[[2]int][]compare.Passage{}
	x.ofChanges = map[any]any{}
}

// under returns the source that the reader's changes make of one without. What no
// change can touch the two share. Passages stay those that were proposed for the
// corpus as it is, so that none moves under the reader's hand for a change
// elsewhere.
func (x *Scene) under(changes []Change) *Scene {
	y := *x
	if slices.ContainsFunc(changes, altersCorpus) {
		c := *x.Corpus
		c.Lexicon = changedLexicon(c.Lexicon, changes)
		c.Marks = x.changedMarks(changes)
		y = *newScene(&c)
	}
	y.forget()
	y.changes, y.plain = changes, x
	return &y
}

// Plain returns the source without the reader's changes.
func (x *Scene) Plain() *Scene {
	if x.plain != nil {
		return x.plain
	}
	return x
}

// OfCorpus returns what make makes of the words and marks of a source, made once
// for each key. Keys are told apart by their type too: each use has one of its own.
func OfCorpus[K comparable, V any](x *Scene, key K, make func() V) V {
	return once(x.ofCorpus, key, make)
}

// OfChanges does as [OfCorpus] with what depends on all of the reader's changes.
func OfChanges[K comparable, V any](x *Scene, key K, make func() V) V {
	return once(x.ofChanges, key, make)
}

func once[K comparable, V any](kept map[any]any, key K, make func() V) V {
	if v, ok := kept[key]; ok {
		return v.(V)
	}
	v := make()
	kept[key] = v
	return v
}

// alignment returns the passages of two articles that bear on the same thing.
func (x *Scene) alignment(a, b int) compare.Alignment {
	key := [2]int{a, b}
	al, ok := x.aligns[key]
	switch {
	case ok:
		return al
	case x.plain != nil:
		al = x.repaired(a, b)
	default:
		al = compare.Beside(x.Corpus, a, b)
	}
	x.aligns[key] = al
	return al
}

// proposals returns the passages that rules propose beside those of an editor.
func (x *Scene) proposals(a, b int) []compare.Passage {
	key := [2]int{a, b}
	if _, ok := x.proposed[key]; !ok && x.plain != nil {
		x.proposed[key] = beyond(x.notRemoved(a, b, x.plain.proposals(a, b)), x.alignment(a, b).Passages)
	} else if !ok {
		x.proposed[key] = beyond(compare.Align(x.Corpus, a, b).Passages, x.alignment(a, b).Passages)
	}
	return x.proposed[key]
}

// beyond returns the passages of list that pair other paragraphs than those of
// known do.
func beyond(list, known []compare.Passage) []compare.Passage {
	return slices.DeleteFunc(list, func(p compare.Passage) bool {
		return slices.ContainsFunc(known, func(k compare.Passage) bool { return k.A == p.A && k.B == p.B })
	})
}

// result returns what the state's query finds.
func (x *Scene) result(s Setting) search.Result {
	if asked := (asked{s.Query, s.Typing}); asked != x.asked {
		x.ask(asked)
	}
	return x.found
}

// problems returns what of the state's query was not understood.
func (x *Scene) problems(s Setting) []search.Problem {
	x.result(s)
	return x.odd
}

// An asked is a query, and whether its last word may be half typed yet.
type asked struct {
	query  string
	typing bool
}

// ask searches. A word that is still being typed is taken for the beginning of
// one, so that "sieg" does not leave out every paragraph on the way to "siege";
// a single letter, which begins words everywhere, for nothing yet.
func (x *Scene) ask(a asked) {
	q, odd := search.Parse(a.query)
	if last := len(q) - 1; a.typing && last >= 0 {
		if word, ok := q[last].Node.(search.Word); ok && len(word.Text) > 1 {
			q[last].Node = search.Prefix(word)
		} else if ok {
			q = q[:last]
		}
	}
	x.asked, x.found = a, x.index.Search(q)
	x.odd = odd
	if !a.typing {
		x.odd = slices.Concat(odd, x.found.Problems)
	}
}

// Selection returns the paragraphs that the filters keep: those that match the
// query, name every chosen entity and name no excluded one.
func (x *Scene) Selection(s Setting) corpus.Selection {
	sel := x.result(s).Selection
	for _, c := range s.Chosen {
		sel = sel.And(x.Corpus.Select(func(article, n int) bool {
			return x.names(article, n, c.Entity) != c.Exclude
		}))
	}
	return sel
}

// names reports whether the paragraph mentions the entity.
func (x *Scene) names(article, n int, entity string) bool {
	for _, m := range x.Corpus.MentionsIn(article, n) {
		if m.Entity == entity && m.Status != mark.Disputed {
			return true
		}
	}
	return false
}

// note says who or what an entity is and why it is called so, and whether the
// reader chose the name.
func (x *Scene) note(s Setting, e lexicon.Entity) string {
	own := x.ownName(e.ID)
	if own == "" {
		return e.Note
	}
	return join(s.Book().Say("Name chosen by the reader; the page’s own is “{name}”.", own), e.Note, " ")
}

// name returns the neutral name of an entity.
func (x *Scene) name(id string) string {
	e, _ := x.Corpus.Lexicon.Entity(id)
	return e.Name
}

// has reports whether the article has a paragraph n.
func (x *Scene) has(article, n int) bool {
	return n >= 1 && n <= len(x.Corpus.Articles[article].Paragraphs)
}
