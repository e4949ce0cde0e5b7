package explore

import (
	"parallax/app/phrase"
	"slices"
)

// removedRows returns the pairs that the reader took away from those listed.
func (b mentions) removedRows() []PassageRow {
	var rows []PassageRow
	for _, c := range b.changes {
		c, _ := c.(Repair)
		p, ok := c.Pair.in(b.Left, b.Right)
		if ok && c.To != c.Pair && !b.stays(b.Left, b.Right, p) {
			why := b.because(b.laid(b.Left, b.Right, p))
			rows = append(rows, PassageRow{Pair: p, Title: passageTitle(p), Why: why, Removed: c})
		}
	}
	return rows
}

// pairOffers returns what the reader may make of the chosen pair.
func (b mentions) pairOffers(basis phrase.Key) []Offer {
	pair := pairAt(b.Left, b.Right, b.Passage)
	var offers []Offer
	if basis != ByReader {
		offers = append(offers, Offer{b.Book().Say("Confirm"), Repair{pair, pair}})
	}
	return append(offers, Offer{b.Book().Say("Remove"), Repair{Pair: pair}})
}

// pairMoves returns the other counterparts that either paragraph of the chosen
// pair may be laid beside.
func (b mentions) pairMoves() []Offer {
	p := b.Passage
	pair := pairAt(b.Left, b.Right, p)
	taken := func(q Pair) bool { return slices.ContainsFunc(b.alignment(b.Left, b.Right).Passages, is(q)) }
	var offers []Offer
	offer := func(side Side, to func(n int) Pair) {
		a := b.Corpus.Articles[b.Article(side)]
		for n := range a.Paragraphs {
			if q := to(n + 1); a.Paragraphs[n].Account() && q != p && !taken(q) {
				words := passageTitle(q) + ": " + opening(a.Text(n+1))
				offers = append(offers, Offer{words, Repair{pair, pairAt(b.Left, b.Right, q)}})
			}
		}
	}
	offer(B, func(n int) Pair { return Pair{p.A, n} })
	offer(A, func(n int) Pair { return Pair{n, p.B} })
	return offers
}

// opening returns the first words of a paragraph.
func opening(words string) string {
	const most = 48
	if len(words) <= most {
		return words
	}
	cut := most
	for cut > 0 && words[cut] != ' ' {
		cut--
	}
	if cut == 0 { // a language without spaces
		for cut = most; words[cut]&0xc0 == 0x80; cut-- {
		}
	}
	return words[:cut] + "…"
}
