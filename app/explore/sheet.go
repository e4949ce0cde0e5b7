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

func (x *Explorer) applySheet(s State, m Msg) (State, []Effect) {
	switch m := m.(type) {
	case OpenSheet:
		s.Sheet, s.Copied, s.Kept = known(m.Sheet, ShareSheet, AboutSheet, OwnSheet), "", nil
		if s.Sheet == AboutSheet {
			return s, []Effect{LookAtPage{}}
		}
		if s.Sheet == OwnSheet {
			s.Own.Line = ""
			return s, []Effect{LookAtOwn{}}
		}
	case CloseSheet:
		s.Sheet, s.Copied, s.Quote = NoSheet, "", Quote{}
	case QuoteWords:
		if q, ok := x.quotable(m.Quote); ok {
			s.Sheet, s.Copied, s.Quote = QuoteSheet, "", q
		}
	case StepQuote:
		s.Quote, s.Copied = x.stepped(s.Quote, m.By), ""
	case CopyWords:
		return s, []Effect{CopyText{Text: m.Text, What: m.What}}
	case Copied:
		s.Copied = m.What
	case TellKept:
		s.Kept = &m.Kept
	case ForgetAll:
		return s, []Effect{DeleteStored{}}
	case InstallPage:
		return s, []Effect{OfferInstall{}}
	}
	return s, nil
}

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
