package tagger

// A run is a stretch of capitalised words in one sentence, such as may be one
// name: tokens start to end (half-open).
type run struct {
	start, end int
	head       int // its head: the last word before "of" or "for", or the last word
}

// countCase counts how often each word stands in small letters and, inside a
// sentence, with a capital: "a march" against "March", "The" against "the".
func (d *Document) countCase() {
	for i := range d.tokens {
		t := &d.tokens[i]
		w := d.at(i)
		if w.letter && !w.upper {
			w.small++
		}
		if w.upper && !t.initial && !d.sentences[t.sentence].headline {
			w.middle++
		}
	}
	small := make(map[uint32]int32, len(d.words))
	for i := range d.words {
		if w := &d.words[i]; w.small > 0 {
			small[w.lower] += w.small
		}
	}
	for i := range d.words {
		if w := &d.words[i]; w.upper {
			w.small = small[w.lower]
		}
	}
}

// findRuns finds the runs of capitals: short ones of capitalised words alone,
// and long ones that small words may join.
func (d *Document) findRuns() {
	for _, s := range d.sentences {
		for i := s.start; i < s.end; {
			if !d.at(i).upper {
				i++
				continue
			}
			end := d.runEnd(i, s.end)
			d.setRun(i, end, true)
			for j := i; j < end; {
				k := j
				for k < end && d.at(k).upper {
					k++
				}
				if k > j {
					d.setRun(j, k, false)
				}
				j = k + 1
			}
			i = end
		}
	}
}

// runEnd returns the end of the long run that starts at i.
func (d *Document) runEnd(i, limit int) int {
	end := i + 1
	for j := end; j < limit; j++ {
		switch w := d.at(j); {
		case w.upper:
			end = j + 1
		case !w.connector || j-end >= 2:
			return end
		}
	}
	return end
}

func (d *Document) setRun(start, end int, long bool) {
	r := run{start, end, end - 1}
	for i := start + 1; i < end; i++ {
		if w := d.at(i); w.connector && (w.lower == hashOf || w.lower == hashFor) {
			r.head = i - 1
			break
		}
	}
	n := int32(len(d.runs))
	d.runs = append(d.runs, r)
	for i := start; i < end; i++ {
		if long {
			d.tokens[i].long = n
		} else {
			d.tokens[i].run = n
		}
	}
}

var hashOf, hashFor = hash("of"), hash("for")

// findLongest finds for each word the longest short run that holds it: for
// "Majdalani" that is "Ahmed Majdalani".
func (d *Document) findLongest() {
	for i := range d.tokens {
		n := d.tokens[i].run
		if n < 0 {
			continue
		}
		r := d.runs[n]
		if d.sentences[d.tokens[i].sentence].headline {
			continue
		}
		w := d.at(i)
		if w.longest < 0 || r.end-r.start > d.runs[w.longest].end-d.runs[w.longest].start {
			w.longest = n
		}
	}
}

// findAcronyms finds short forms in brackets after the long one: "the
// Popular Front for the Liberation of Palestine (PFLP)". The short form learns
// the head of the long one.
func (d *Document) findAcronyms() {
	for i := 1; i+2 < len(d.tokens); i++ {
		if d.tokens[i].In(d.body) != "(" || d.tokens[i+2].In(d.body) != ")" || !d.at(i+1).acronym {
			continue
		}
		if n := d.tokens[i-1].long; n >= 0 && d.runs[n].end == i && i-d.runs[n].start > 1 {
			d.at(i + 1).defined = d.at(d.runs[n].head).lower
		}
	}
}
