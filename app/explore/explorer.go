package explore

import (
	"slices"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/search"
)

// An Explorer is a corpus with what is computed from it once, or kept because
// the next state most likely needs it again. What it keeps changes no answer.
type Explorer struct {
	Corpus    *corpus.Corpus
	Own       OwnCorpus // whether it is made of the reader's own articles
	index     *search.Index
	aligns    map[[2]int]compare.Alignment
	proposed  map[[2]int][]compare.Passage
	all       map[string]search.Facet // counts without filters, by entity
	senses    map[string][]string     // by entity: the others that share a name with it
	asked     asked                   // the query asked last, and what it found
	found     search.Result
	odd       []search.Problem
	bares     map[bared][]Paragraph
	proses    map[Ref]looked // by paragraph: how it looked last
	cards     map[cardShown]Card
	listed    listed // what rows was made for
	rows      []PassageRow
	entries   map[int][]compare.Entry   // by article: its figures
	grounds   map[string]ground         // what lies under the maps, by map and accounts shown
	tallies   map[wordsAsked]wordCounts // how often which words stand, as asked last
	lookedUp  string                    // the query looked up last, and what it found
	looked    search.Result
	exclusive map[[2]int][2][]compare.Exclusive // by the two articles: what each alone has
	made      map[[2]int]made                   // by the articles shown: what their wording tells
	inside    map[int][]compare.Passage         // by article: pairs of its own passages
	groupOf   map[compare.SpeakerKey]string     // see speakerGroups
	lays      map[[4]int]compare.Passage        // by articles and paragraphs: what only a reader laid side by side

	changes  []Change  // what the reader holds otherwise; see under
	unvaried *Explorer // of the corpus without changes, where there are some
	varied   *Explorer // of the corpus with the changes asked for last
}

// New returns an explorer of c.
func New(c *corpus.Corpus) *Explorer {
	x := &Explorer{Corpus: c, index: search.New(c), aligns: map[[2]int]compare.Alignment{}, proposed: map[[2]int][]compare.Passage{},
		bares: map[bared][]Paragraph{}, proses: map[Ref]looked{}, cards: map[cardShown]Card{}, entries: map[int][]compare.Entry{}}
	x.exclusive = map[[2]int][2][]compare.Exclusive{}
	x.made = map[[2]int]made{}
	x.inside = map[int][]compare.Passage{}
	x.lays = map[[4]int]compare.Passage{}
	x.all, x.senses = x.facets(c.All()), c.Lexicon.Senses()
	x.ask(asked{})
	return x
}

// Start returns the state in which the page opens: the first two accounts side
// by side, or the only one.
func (x *Explorer) Start() State {
	s := State{Right: 1, Pick: -1}
	if len(x.Corpus.Articles) < 2 {
		s.Right, s.View = -1, Read
	}
	return s
}

// alignment returns the passages of two articles that bear on the same thing.
func (x *Explorer) alignment(a, b int) compare.Alignment {
	key := [2]int{a, b}
	al, ok := x.aligns[key]
	switch {
	case ok:
		return al
	case x.unvaried != nil:
		al = x.repaired(a, b)
	default:
		al = compare.Beside(x.Corpus, a, b)
	}
	x.aligns[key] = al
	return al
}

// proposals returns the passages that rules propose beside those of an editor.
func (x *Explorer) proposals(a, b int) []compare.Passage {
	key := [2]int{a, b}
	if _, ok := x.proposed[key]; !ok && x.unvaried != nil {
		x.proposed[key] = beyond(x.notRemoved(a, b, x.unvaried.proposals(a, b)), x.alignment(a, b).Passages)
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

// passages returns the passages that state s lays side by side: those checked,
// or found where no editor checked any; where the reader wants to see them too,
// those that rules propose beyond.
func (x *Explorer) passages(s State) []compare.Passage {
	if s.Right < 0 {
		return nil
	}
	all := x.alignment(s.Left, s.Right).Passages
	if s.Option(proposedOption) {
		all = slices.Concat(all, x.proposals(s.Left, s.Right))
	}
	return all
}

// proposedOption shows, beside what an editor checked, what rules propose.
const proposedOption = "proposed"

// result returns what the state's query finds.
func (x *Explorer) result(s State) search.Result {
	if asked := (asked{s.Query, s.Typing}); asked != x.asked {
		x.ask(asked)
	}
	return x.found
}

// problems returns what of the state's query was not understood.
func (x *Explorer) problems(s State) []search.Problem {
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
func (x *Explorer) ask(a asked) {
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
