package tagger

import "strings"

// plays are what a team does to another, and stand after the one and before
// the other.
var plays = wordSet("beat beats beating drew thrashed edged routed crushed hammered stunned upset defeated downed held host hosted visit face faced play played")

// beside stand before a team in a report of a game: "won 2-1 at Getafe".
var beside = wordSet("beat beating at over against with to by thrashed edged routed crushed hammered stunned upset defeated downed held host hosted visit face faced play played")

// inPlaces stand before a city that is meant as such.
var inPlaces = wordSet("in In from From near Near into outside around across of")

// nameTeams takes cities for their teams where a sentence gives a score, and
// after that in the whole text: "Lyon beat Nice 2-1", "a 3-0 win over
// Valencia", "the Valencia coach". A country's team stays a place, and so do
// "in Lyon", "Valencia, Spain" and what is no city. It is wrong of a vote of
// 52-48 against a city.
func (d *Document) nameTeams(labels []Label) {
	teams, game := map[uint32]bool{}, false
	for _, s := range d.sentences {
		if d.hasScore(s) {
			game = true
			d.eachCity(labels, s, func(start, end int) {
				if end < s.end && plays[d.tokens[end].In(d.body)] || start > s.start && beside[d.tokens[start-1].In(d.body)] {
					teams[d.runHash(run{start: start, end: end})] = true
				}
			})
		}
	}
	for _, s := range d.sentences {
		d.eachCity(labels, s, func(start, end int) {
			club := game && d.listedOr(start, end)&InOrganisations != 0
			if !club && !teams[d.runHash(run{start: start, end: end})] || start > s.start && inPlaces[d.tokens[start-1].In(d.body)] || end < s.end && d.tokenIs(end, ",") && end+1 < s.end && typeOf[labels[end+1]] == Place {
				return
			}
			labels[start] = FirstOrganisation
			for i := start + 1; i < end; i++ {
				labels[i] = InOrganisation
			}
		})
	}
}

// eachCity calls f with the places of a sentence that are cities and no countries.
func (d *Document) eachCity(labels []Label, s sentence, f func(start, end int)) {
	for i := s.start; i < s.end; i++ {
		if gaz := d.at(i).gaz | d.tokens[i].phrase; labels[i] != FirstPlace || gaz&InCities == 0 || gaz&InCountries != 0 {
			continue
		}
		end := i + 1
		for end < s.end && labels[end] == InPlace {
			end++
		}
		f(i, end)
	}
}

// hasScore reports whether a sentence gives the score of a game: "2-1", "121-96".
func (d *Document) hasScore(s sentence) bool {
	for i := s.start; i+2 < s.end; i++ {
		if d.at(i).letter {
			continue
		}
		if a, b := d.tokens[i].In(d.body), d.tokens[i+2].In(d.body); d.tokenIs(i+1, "-") && isScore(a) && isScore(b) && d.tokens[i].End == d.tokens[i+2].Start-1 {
			return true
		}
		if a, b, found := strings.Cut(d.tokens[i].In(d.body), "-"); found && isScore(a) && isScore(b) {
			return true
		}
	}
	return false
}

func isScore(s string) bool { return s != "" && len(s) <= 3 && isDigits(s) }

// listedOr returns the classes of what is known as the tokens from start to end.
func (d *Document) listedOr(start, end int) uint8 {
	if end-start == 1 {
		return d.at(start).gaz
	}
	return d.listed(start, end)
}
