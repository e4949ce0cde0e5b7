package tagger

// fewestShouted is how many words a line in capitals must have.
const fewestShouted = 4

// nameShouted reads the lines that are in capitals throughout, but for
// datelines, by the names of the rest of the text: "ISRAEL STRIKES GAZA AS
// HAMAS REJECTS TRUCE" above a report that names Hamas. Of other words there
// only those of countries and cities are names. It is wrong of one who is named
// in the headline alone.
func (d *Document) nameShouted(labels []Label) {
	shouted, spoken := make([]bool, len(d.sentences)), 0
	for n, s := range d.sentences {
		shouted[n] = d.shouts(s)
	}
	for _, l := range d.datelines {
		shouted[d.tokens[l.Start].sentence] = false
	}
	for n, s := range d.sentences {
		if !shouted[n] {
			spoken += s.end - s.start
		}
	}
	if 2*spoken < len(d.tokens) {
		return
	}
	var names map[uint32]Label
	for n, s := range d.sentences {
		if !shouted[n] {
			continue
		}
		if names == nil {
			names = d.spokenNames(labels, shouted)
		}
		clear(labels[s.start:s.end])
		for i := s.start; i < s.end; {
			i = d.nameShoutedAt(labels, names, i, s.end)
		}
	}
}

// shouts reports whether a sentence is in capitals throughout.
func (d *Document) shouts(s sentence) bool {
	words := 0
	for i := s.start; i < s.end; i++ {
		if w := d.at(i); w.letter {
			if !w.acronym && !(w.upper && d.tokens[i].Len() == 1) {
				return false
			}
			words++
		}
	}
	return words >= fewestShouted
}

// spokenNames returns the first label of each name in the other sentences, by
// the hash of its words in small letters; of a person the surname too.
func (d *Document) spokenNames(labels []Label, shouted []bool) map[uint32]Label {
	names := map[uint32]Label{}
	d.eachName(labels, func(start, end int, l Label) {
		if shouted[d.tokens[start].sentence] {
			return
		}
		names[d.lowerHash(start, end)] = l
		if typeOf[l] == Person {
			names[d.lowerHash(end-1, end)] = l
		}
	})
	return names
}

func (d *Document) lowerHash(start, end int) uint32 {
	h := uint32(0)
	for i := start; i < end; i++ {
		h = joinWord(h, d.at(i).lower)
	}
	return h
}

// nameShoutedAt labels the longest name that begins at i and returns where to go on.
func (d *Document) nameShoutedAt(labels []Label, names map[uint32]Label, i, limit int) int {
	for end := min(limit, i+longestPhrase); end > i; end-- {
		l, known := names[d.lowerHash(i, end)]
		if !known {
			listed := d.listedOr(i, end)
			l, known = FirstPlace, listed&(InCountries|InCities) != 0 && listed&InCommonWords == 0
		}
		if !known {
			continue
		}
		labels[i] = l
		for j := i + 1; j < end; j++ {
			labels[j] = l + 1
		}
		return end
	}
	return i + 1
}
