package tagger

import (
	"strings"

	"parallax/app/sentence/words"
)

// titles stand before a person's name and are no part of it. "Sheikh", "Saint"
// and "Sultan" are left alone: they are often part of what a man is called.
var titles = words.SetOf("mr mrs ms miss mister madam dr prof professor president vice premier minister prime " +
	"chancellor senator congressman congresswoman governor mayor ambassador secretary king queen prince princess " +
	"crown emperor empress emir pope cardinal archbishop bishop ayatollah rabbi judge justice general lieutenant " +
	"colonel major captain sergeant corporal admiral commander marshal lord lady sir coach manager director " +
	"chairman his her highness majesty excellency")

// withoutTitles returns the first token of a person's name that is no title:
// "Crown Prince Mohammed", "Ms. Gillard". A title alone stays: "the Emir".
func (d *Document) withoutTitles(start, end int) int {
	for i := start; i+1 < end; i++ {
		if !titles[strings.ToLower(strings.TrimSuffix(d.tokens[i].In(d.body), "."))] {
			return i
		}
	}
	return end - 1
}

// dropCrowns leaves "Crown Prince" out of every name, which "Saudi" before it would
// draw into one.
func (d *Document) dropCrowns(labels []Label) {
	for i := 1; i < len(labels); i++ {
		if d.tokenIs(i-1, "Crown") && (d.tokenIs(i, "Prince") || d.tokenIs(i, "Princess")) {
			labels[i-1], labels[i] = Outside, Outside
		}
	}
}

// cutAtBrackets ends names where a bracket closes that they did not open:
// "(Reuters) - Oil". What comes after it belongs to them no more.
func (d *Document) cutAtBrackets(labels []Label) {
	open := false
	for i := range labels {
		if !labels[i].inside() {
			open = false
		}
		switch d.tokens[i].In(d.body) {
		case "(":
			open = true
		case ")":
			if !open {
				for j := i; j < len(labels) && labels[j].inside(); j++ {
					labels[j] = Outside
				}
			}
		}
	}
}

// cutAtParticiples parts what "Houthi-run Al Masirah TV" names: who runs it,
// and it.
func (d *Document) cutAtParticiples(labels []Label) {
	for i := 0; i+1 < len(labels); i++ {
		next := d.tokens[i+1]
		if d.tokenIs(i, "-") && participles[next.In(d.body)] && d.tokens[i].End == next.Start {
			labels[i], labels[i+1] = Outside, Outside
		}
	}
}

// nameAgencies takes for an organisation what stands in brackets before the
// dash of a dateline: "WASHINGTON (AP) — ".
func (d *Document) nameAgencies(labels []Label) {
	for i := 2; i+2 < len(d.tokens); i++ {
		bracketed := d.tokenIs(i-1, "(") && d.tokenIs(i+1, ")") && dashes[d.tokens[i+2].In(d.body)]
		if bracketed && d.at(i).capital && d.opens(i-2) {
			labels[i-1], labels[i], labels[i+1] = Outside, FirstOrganisation, Outside
		}
	}
}

var dashes = words.SetOf("- -- – —")

// opens reports whether token i, a word in capitals or the day, is among the first of its sentence.
func (d *Document) opens(i int) bool {
	return i-d.sentences[d.tokens[i].sentence].start < farthest && d.at(d.sentences[d.tokens[i].sentence].start).acronym
}

// farthest is how many tokens a dateline may have before its agency: "NEW
// YORK/LONDON, May 3".
const farthest = 8

// sonOf stand between the names of a son and his father.
var sonOf = words.SetOf("bin ibn bint")

// joinSons makes one of the two halves of "Mohammed bin Salman", which the
// small word between them may part.
func (d *Document) joinSons(labels []Label) {
	for i := 1; i+1 < len(labels); i++ {
		apart := d.tokens[i+1].sentence != d.tokens[i-1].sentence
		if typeOf[labels[i-1]] != Person || !sonOf[d.tokens[i].In(d.body)] || apart || !d.at(i+1).capital {
			continue
		}
		end := i + 2
		for end < len(labels) && labels[end].inside() && labels[end].follows(labels[end-1]) {
			end++
		}
		for j := i; j < end; j++ {
			labels[j] = InPerson
		}
	}
}
