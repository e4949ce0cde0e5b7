package explore

import (
	"slices"

	"parallax/app/text"
)

// A Sheet lies over the page until it is closed. It is no part of the address.
type Sheet string

const (
	NoSheet    Sheet = ""
	ShareSheet Sheet = "share" // a link to the view, and ways to embed it
	QuoteSheet Sheet = "quote" // words with their citation
	AboutSheet Sheet = "about" // the page itself: its version, what it keeps
)

// A Quote is words of one paragraph: Span counts bytes from its beginning.
type Quote struct {
	At Ref
	text.Span
}

// Kept is what the browser says of the page itself.
type Kept struct {
	Version string   // made of its files; empty where unknown
	Hashes  string   // one file a line, as sha256sum writes them; empty where they cannot be had
	Stored  []string // what of this page is stored in the browser, in words
	Install Install
}

// An Install says how the page becomes an application of the machine.
type Install string

const (
	NoInstall  Install = ""      // it is one, or cannot be
	ByButton   Install = "offer" // the browser offers it
	ByOwnSteps Install = "steps" // the reader can do it by hand
)

// OpenSheet lays a sheet over the page; CloseSheet takes it away.
type (
	OpenSheet  struct{ Sheet Sheet }
	CloseSheet struct{}
)

func (OpenSheet) step(_, _ State) Step  { return Leave }
func (CloseSheet) step(_, _ State) Step { return Replace }

func (m OpenSheet) apply(_ *Explorer, s State) (State, []Effect) {
	s.Sheet, s.Copied, s.Kept = known(m.Sheet, ShareSheet, AboutSheet, OwnSheet), "", nil
	switch s.Sheet {
	case AboutSheet:
		return s, []Effect{LookAtPage{}}
	case OwnSheet:
		s.Own.Line = ""
		return s, []Effect{LookAtOwn{}}
	}
	return s, nil
}

func (CloseSheet) apply(_ *Explorer, s State) (State, []Effect) {
	s.Sheet, s.Copied, s.Quote = NoSheet, "", Quote{}
	return s, nil
}

// QuoteWords opens the sheet of words to quote: a whole paragraph, where they are
// none.
type QuoteWords struct{ Quote Quote }

func (QuoteWords) step(_, _ State) Step { return Replace }

func (m QuoteWords) apply(x *Explorer, s State) (State, []Effect) {
	if q, ok := x.quotable(m.Quote); ok {
		s.Sheet, s.Copied, s.Quote = QuoteSheet, "", q
	}
	return s, nil
}

// StepQuote goes to the sentence By sentences on; by 0 it quotes the whole
// paragraph.
type StepQuote struct{ By int }

func (StepQuote) step(_, _ State) Step { return Replace }

func (m StepQuote) apply(x *Explorer, s State) (State, []Effect) {
	s.Quote, s.Copied = x.stepped(s.Quote, m.By), ""
	return s, nil
}

// CopyWords copies a text of the sheet; Copied says that it is done.
type (
	CopyWords struct{ What, Text string }
	Copied    struct{ What string }
)

func (CopyWords) step(_, _ State) Step { return Leave }
func (Copied) step(_, _ State) Step    { return Leave }

func (m CopyWords) apply(_ *Explorer, s State) (State, []Effect) {
	return s, []Effect{CopyText{Text: m.Text, What: m.What}}
}

func (m Copied) apply(_ *Explorer, s State) (State, []Effect) {
	s.Copied = m.What
	return s, nil
}

// TellKept is what the browser says of the page.
type TellKept struct{ Kept Kept }

func (TellKept) step(_, _ State) Step { return Leave }

func (m TellKept) apply(_ *Explorer, s State) (State, []Effect) {
	s.Kept = &m.Kept
	return s, nil
}

// ForgetAll deletes all that the page has stored in the browser; InstallPage asks
// the browser to make the page an application.
type (
	ForgetAll   struct{}
	InstallPage struct{}
)

func (ForgetAll) step(_, _ State) Step   { return Leave }
func (InstallPage) step(_, _ State) Step { return Leave }

func (ForgetAll) apply(_ *Explorer, s State) (State, []Effect) { return s, []Effect{DeleteStored{}} }

func (InstallPage) apply(_ *Explorer, s State) (State, []Effect) { return s, []Effect{OfferInstall{}} }

// quotable returns the quote without white space at its ends, or the whole
// paragraph where it is empty, and whether the corpus has such words.
func (x *Explorer) quotable(q Quote) (Quote, bool) {
	if q.At.Article < 0 || q.At.Article >= len(x.Corpus.Articles) || !x.has(q.At.Article, q.At.N) {
		return Quote{}, false
	}
	words := x.Corpus.Articles[q.At.Article].Text(q.At.N)
	if q.Empty() {
		q.Span = text.Span{Start: 0, End: len(words)}
	}
	if !q.Valid(words) {
		return Quote{}, false
	}
	sentences := text.Sentences(words, q.Span)
	if len(sentences) == 0 {
		return Quote{}, false
	}
	q.Span = text.Span{Start: sentences[0].Start, End: sentences[len(sentences)-1].End}
	return q, true
}

// QuoteOf returns words of the paragraph that has the ID on the page: the bytes
// from start to end of it, half-open.
func (x *Explorer) QuoteOf(s State, id string, start, end int) Quote {
	at, _ := x.parseRef(s, id)
	return Quote{at, text.Span{Start: start, End: end}}
}

// stepped returns the sentence before (by -1) or after the quote, over the ends
// of paragraphs; by 0 its whole paragraph.
func (x *Explorer) stepped(q Quote, by int) Quote {
	if q.At.N == 0 {
		return q
	}
	a := x.Corpus.Articles[q.At.Article]
	if by == 0 {
		q, _ = x.quotable(Quote{At: q.At})
		return q
	}
	var all []Quote
	for n := 1; n <= len(a.Paragraphs); n++ {
		words := a.Text(n)
		for _, s := range text.Sentences(words, text.Span{End: len(words)}) {
			all = append(all, Quote{Ref{q.At.Article, n}, s})
		}
	}
	return all[min(max(neighbour(all, q, by), 0), len(all)-1)]
}

// neighbour returns the place of the sentence that stands next to the quote: of
// the first it has words of, going back; of the last, going on.
func neighbour(all []Quote, q Quote, by int) int {
	within := func(s Quote) bool { return s.At == q.At && s.Start < q.End && s.End > q.Start }
	whole := slices.Index(all, q) < 0 // words or a paragraph: its first sentence comes next
	first := slices.IndexFunc(all, within)
	switch {
	case by < 0:
		return first - 1
	case whole:
		return first
	}
	return first + 1
}
