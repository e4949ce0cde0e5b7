package explore

import (
	"slices"

	"parallax/app/corpus"
)

// An Explorer is a corpus as the page shows it, with what is kept because the next
// state most likely needs it again. What it keeps changes no answer.
type Explorer struct {
	*Scene
	Own    OwnCorpus // whether it is made of the reader's own articles
	bares  map[bared][]Paragraph
	proses map[Ref]looked // by paragraph: how it looked last
	cards  map[cardShown]Card

	unvaried *Explorer // of the corpus without changes, where there are some
	varied   *Explorer // of the corpus with the changes asked for last
}

// New returns an explorer of c.
func New(c *corpus.Corpus) *Explorer {
	return &Explorer{Scene: newScene(c), bares: map[bared][]Paragraph{}, proses: map[Ref]looked{},
		cards: map[cardShown]Card{}}
}

// under returns the explorer of the corpus as the reader's changes make it. Of
// those made it keeps the last.
func (x *Explorer) under(changes []Change) *Explorer {
	if slices.Equal(x.changes, changes) {
		return x
	}
	page := x.unchanged()
	switch {
	case len(changes) == 0:
		return page
	case page.varied == nil || !slices.Equal(page.varied.changes, changes):
		y := *page
		y.Scene = page.Scene.under(slices.Clone(changes))
		y.unvaried, y.varied = page, nil
		page.varied = &y
	}
	return page.varied
}

// unchanged returns the explorer of the corpus as it is without the reader's
// changes.
func (x *Explorer) unchanged() *Explorer {
	if x.unvaried != nil {
		return x.unvaried
	}
	return x
}

// Start returns the state in which the page opens: the first two accounts side
// by side, or the only one.
func (x *Explorer) Start() State {
	s := State{Pick: -1}
	s.Right = 1
	if len(x.Corpus.Articles) < 2 {
		s.Right, s.View = -1, Read
	}
	return s
}
