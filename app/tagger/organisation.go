package tagger

import (
	"strings"
	"unicode/utf8"

	"parallax/app/sentence/words"
)

// heads are words that an organisation's name goes on from with "of" or "for".
var heads = words.SetOf("Bank Organization Organisation Institute Institution Ministry Mission Council Commission " +
	"Committee Front Party University College Academy Federation Union Confederation League Society Foundation " +
	"Center Centre Agency Authority Bureau Department Directorate Office Board Court Chamber Fund Group Network " +
	"Movement Congress Assembly Conference Corporation Company Association Initiative Coalition Alliance Army " +
	"Forces Brigades Syndicate Observatory Campaign Project Service Services Secretariat Jurisdiction")

// joinTails makes one of "National Bank of Kuwait", which is often found as
// two: an organisation goes on after its head word, "of" or "for" and perhaps
// "the" with a place, person or organisation. It is wrong of "the Health
// Ministry of Iraq", where a text means "Iraq's".
func (d *Document) joinTails(labels []Label) {
	for i := 1; i+1 < len(labels); i++ {
		if typeOf[labels[i-1]] != Organisation || labels[i].inside() || !d.headGoesOn(i) {
			continue
		}
		next := i + 1
		if d.tokenIs(next, "the") && next+1 < len(labels) {
			next++
		}
		t, apart := typeOf[labels[next]], d.tokens[next].sentence != d.tokens[i-1].sentence
		if t != Place && t != Organisation || labels[next].inside() || apart {
			continue
		}
		end := next + 1
		for end < len(labels) && labels[end].inside() && labels[end].follows(labels[end-1]) {
			end++
		}
		for j := i; j < end; j++ {
			labels[j] = InOrganisation
		}
	}
}

// headGoesOn reports whether "of" or "for" stands at token i after a head word.
func (d *Document) headGoesOn(i int) bool {
	return (d.tokenIs(i, "of") || d.tokenIs(i, "for")) && heads[d.tokens[i-1].In(d.body)]
}

// nameAcronyms takes for an organisation what is in capitals the initials of
// one that the document names in three words or more: "EIPR" of the "Egyptian
// Initiative for Personal Rights". It is wrong of two bodies with the same
// initials, one of them no organisation.
func (d *Document) nameAcronyms(labels []Label) {
	short := map[string]bool{}
	d.eachName(labels, func(start, end int, l Label) {
		if typeOf[l] == Organisation && end-start > 2 {
			capital, every := d.initialsOf(start, end)
			short[capital], short[every] = true, true
		}
	})
	for i, t := range d.tokens {
		if !d.at(i).acronym || d.sentences[t.sentence].headline {
			continue
		}
		if form := strings.ReplaceAll(t.In(d.body), ".", ""); len(form) < 3 || !short[form] {
			continue
		}
		if alone := i+1 == len(labels) || !labels[i+1].inside(); alone && !labels[i].inside() {
			labels[i] = FirstOrganisation
		}
	}
}

// initialsOf returns the initials of the capitalised words of a name, and of all its words.
func (d *Document) initialsOf(start, end int) (capital, every string) {
	for i := start; i < end; i++ {
		form := d.tokens[i].In(d.body)
		_, size := utf8.DecodeRuneInString(form)
		switch w := d.at(i); {
		case w.capital:
			capital += form[:size]
			every += form[:size]
		case w.letter && form != "the":
			every += strings.ToUpper(form[:size])
		}
	}
	return capital, every
}
