package tagger

import (
	"strings"

	"parallax/app/sentence/words"
)

// plays are what a team does to another, and stand after the one and before
// the other.
var plays = words.SetOf("beat beats beating drew thrashed edged routed crushed hammered stunned upset defeated " +
	"downed held host hosted visit face faced play played")

// beside stand before a team in a report of a game: "won 2-1 at Getafe".
var beside = words.SetOf("beat beating at over against with to by thrashed edged routed crushed hammered stunned " +
	"upset defeated downed held host hosted visit face faced play played")

// inPlaces stand before a city that is meant as such.
var inPlaces = words.SetOf("in In from From near Near into outside around across of")

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
				if d.among(plays, end, s) || d.among(beside, start-1, s) {
					teams[d.runHash(run{start: start, end: end})] = true
				}
			})
		}
	}
	for _, s := range d.sentences {
		d.eachCity(labels, s, func(start, end int) {
			club := game && d.listedOr(start, end)&InOrganisations != 0
			within := end+1 < s.end && d.tokenIs(end, ",") && typeOf[labels[end+1]] == Place
			if !club && !teams[d.runHash(run{start: start, end: end})] || within || d.among(inPlaces, start-1, s) {
				return
			}
			labels[start] = FirstOrganisation
			for i := start + 1; i < end; i++ {
				labels[i] = InOrganisation
			}
		})
	}
}

// among reports whether token i stands in the sentence and is one of the words.
func (d *Document) among(words map[string]bool, i int, s sentence) bool {
	return s.start <= i && i < s.end && words[d.tokens[i].In(d.body)]
}

// eachCity calls f with the places of a sentence that are cities and no countries.
func (d *Document) eachCity(labels []Label, s sentence, f func(start, end int)) {
	for i := s.start; i < s.end; i++ {
		gaz := d.at(i).gaz | d.tokens[i].phrase
		if labels[i] != FirstPlace || gaz&InCities == 0 || gaz&InCountries != 0 {
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
		first, second := d.tokens[i], d.tokens[i+2]
		if d.tokenIs(i+1, "-") && isScore(first.In(d.body)) && isScore(second.In(d.body)) &&
			first.End == second.Start-1 {
			return true
		}
		if a, b, found := strings.Cut(first.In(d.body), "-"); found && isScore(a) && isScore(b) {
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
