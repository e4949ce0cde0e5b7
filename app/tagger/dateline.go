package tagger

import (
	"unicode"
	"unicode/utf8"

	"parallax/app/sentence/words"
)

// A dateline says where a report was written, before its first sentence:
// "BEIRUT — ", "KANSAS CITY, Missouri (AP) — ", "RIYADH: ". It is read as a
// sentence of its own, or "TUNIS - Ennahda" would be one name, and "Ennahda"
// no first word.
type dateline struct {
	places []Stretch
	end    int // the token after its dash or colon; 0 where there is none
}

// longestDateline is how many tokens a dateline may have: "NEW YORK/LONDON,
// May 3, 2020 (Reuters) - ".
const longestDateline = 14

// dateline returns the dateline that the tokens from start to limit begin
// with. What no list knows as a place is one only where it opens the text, in
// capitals and before a dash: "QAMISHLI — Forces said", not "ANSWER: No" and
// not "CONGRESSIONAL RECORD — SENATE".
func (d *Document) dateline(g *Gazetteer, start, limit int) (l dateline) {
	limit = min(limit, start+longestDateline)
	for i := start; i < limit; {
		end := d.shouted(i, limit)
		if end == i && (i > start || start > 0) {
			return dateline{}
		} else if end == i {
			end = d.knownPlace(g, i, limit)
		}
		known := d.knownPlace(g, i, limit) == end
		if end == i || !known && !d.mayBePlace(g, i, end) {
			return dateline{}
		}
		l.places = append(l.places, Stretch{i, end})
		if end < limit && d.tokenIs(end, "/") {
			i = end + 1
			continue
		}
		l.end = d.datelineEnd(end, limit, known)
		if l.end == 0 || !known && d.at(l.end).acronym {
			return dateline{}
		}
		return l
	}
	return dateline{}
}

// datelineEnd returns the token after the dash or colon that ends a dateline
// whose places end at i, or 0. Between them may stand a country, a day and an
// agency in brackets. A colon is enough only after a place that is known.
func (d *Document) datelineEnd(i, limit int, known bool) int {
	for ; i+2 < limit; i++ {
		w, form := d.at(i), d.tokens[i].In(d.body)
		before, after := d.tokens[i-1].End < d.tokens[i].Start, d.tokens[i].End < d.tokens[i+1].Start
		switch {
		case form == "-" && before && d.tokenIs(i+1, "-"): // "--" in two pieces
			return i + 2
		case dashes[form] && before && after, form == ":" && known && after:
			return i + 1
		case !w.capital && !isDigits(form) && !between[form]:
			return 0
		}
	}
	return 0
}

// between stand between what a dateline says.
var between = words.SetOf(", . / ( )")

// shouted returns the end of the words in capitals that begin at i.
func (d *Document) shouted(i, limit int) int {
	for i < limit && d.at(i).capital && d.at(i).acronym {
		i++
	}
	return i
}

// knownPlace returns the end of the longest city or country that begins at i, or i.
func (d *Document) knownPlace(g *Gazetteer, i, limit int) int {
	h, end := uint32(0), i
	for j := i; j < min(limit, i+longestPhrase); j++ {
		h = joinWord(h, d.at(j).lower)
		if g.find(h)&(InCountries|InCities) != 0 && d.at(j).upper && d.at(i).capital {
			end = j + 1
		}
	}
	return end
}

// mayBePlace reports whether the words in capitals from i to end may be a
// place that no list knows: one or two near the top of the text, the first of
// them longer than most acronyms and no common word, as "EXCLUSIVE - ".
func (d *Document) mayBePlace(g *Gazetteer, i, end int) bool {
	form := d.tokens[i].In(d.body)
	if i >= topOfText || end-i > 2 || utf8.RuneCountInString(form) < 4 {
		return false
	}
	return g.class(d.at(i).lower)&(InCommonWords|InOrganisations) == 0 && !slugs[form]
}

// slugs stand before a headline and say what kind of report follows.
var slugs = words.SetOf("EXCLUSIVE BREAKING UPDATE UPDATED CORRECTED CORRECTION REFILE ANALYSIS FACTBOX TIMELINE " +
	"FEATURE INSIGHT EXPLAINER INTERVIEW OPINION COLUMN COMMENT REVIEW WATCH LIVE VIDEO PHOTO PHOTOS QUESTION " +
	"ANSWER NOTE EDITORIAL PROFILE HIGHLIGHTS QUOTES ADVISORY SPECIAL")

// topOfText is how many tokens may stand before the dateline, as headline and byline.
const topOfText = 60

func (d *Document) tokenIs(i int, form string) bool { return d.tokens[i].In(d.body) == form }

func isDigits(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// months stand in datelines, and are no names.
var months = words.SetOf("Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec " +
	"January February March April May June July August September October November December")

// nameDatelines takes the places of datelines for places, and their days for
// nothing.
func (d *Document) nameDatelines(labels []Label) {
	for _, p := range d.datelines {
		for i := p.End; i < d.sentences[d.tokens[p.Start].sentence].end; i++ {
			if form := d.tokens[i].In(d.body); months[form] || isDigits(form) || form == "," || form == "." {
				labels[i] = Outside
			}
		}
		labels[p.Start] = FirstPlace
		for i := p.Start + 1; i < p.End; i++ {
			labels[i] = InPlace
		}
		if p.End < len(labels) && labels[p.End].inside() {
			labels[p.End]--
		}
	}
}
