package tagger

// Evidence is what the first reading of a document said of its words and runs.
type Evidence struct {
	d      *Document
	labels []Label
	words  []tally // by word
	runs   map[uint32]*tally
	own    []uint32 // by token: key of the name it is part of, or of its run
}

// A tally counts how often something got each kind of label: 0 is none, then
// person, organisation, place, nationality, other.
type tally [6]int32

func kindOf(l Label) int { return int(l+1) / 2 }

// Evidence counts what the labels of the first reading say of each word and of
// each run of capitals, so that the second can go by the majority.
func (d *Document) Evidence(labels []Label) *Evidence {
	e := &Evidence{d: d, labels: labels, words: make([]tally, len(d.words)), runs: map[uint32]*tally{}, own: make([]uint32, len(d.tokens))}
	for i := range d.tokens {
		if t := &d.tokens[i]; t.active && d.at(i).upper {
			e.words[t.word][kindOf(labels[i])]++
		}
	}
	d.eachName(labels, func(start, end int, l Label) {
		h := uint32(0)
		for i := start; i < end; i++ {
			h = joinWord(h, d.at(i).form)
		}
		for i := start; i < end; i++ {
			e.own[i] = h
		}
		e.count(h)[kindOf(l)] += 1
	})
	for n, r := range d.runs {
		if int(d.tokens[r.start].run) == n || int(d.tokens[r.start].long) == n {
			e.countRun(r)
		}
	}
	return e
}

func (e *Evidence) count(h uint32) *tally {
	t := e.runs[h]
	if t == nil {
		t = new(tally)
		e.runs[h] = t
	}
	return t
}

// countRun counts a run that the first reading gave no name at all.
func (e *Evidence) countRun(r run) {
	h := uint32(0)
	for i := r.start; i < r.end; i++ {
		if e.labels[i] != Outside {
			return
		}
		h = joinWord(h, e.d.at(i).form)
	}
	e.count(h)[0]++
}

const secondTemplates = 1 << 12

// Features appends the keys of the second reading's features of token i.
func (e *Evidence) Features(i int, keys []uint32) []uint32 {
	const t = secondTemplates
	d := e.d
	own := uint32(e.labels[i])
	keys = append(keys, key(t, own, 0))
	if w := d.at(i); w.upper {
		rest := e.words[d.tokens[i].word]
		rest[kindOf(e.labels[i])]--
		keys = append(keys, key(t+1, own, rest.majority()), key(t+2, rest.majority(), 0))
		if w.middle == 0 {
			keys = append(keys, key(t+3, own, rest.majority()))
		}
	}
	if h := e.own[i]; h != 0 {
		rest := *e.runs[h]
		rest[kindOf(e.labels[i])]--
		keys = append(keys, key(t+4, own, rest.majority()))
	}
	if n := d.tokens[i].run; n >= 0 {
		keys = e.runFeatures(t+8, d.runs[n], i, own, keys)
	}
	if n := d.tokens[i].long; n >= 0 {
		keys = e.runFeatures(t+16, d.runs[n], i, own, keys)
	}
	return keys
}

// runFeatures appends what names of exactly the words of run r were taken for.
func (e *Evidence) runFeatures(t uint32, r run, i int, own uint32, keys []uint32) []uint32 {
	h := uint32(0)
	for j := r.start; j < r.end; j++ {
		h = joinWord(h, e.d.at(j).form)
	}
	found := e.runs[h]
	if found == nil {
		return append(keys, key(t, own, position(r, i)))
	}
	return append(keys, key(t+1, own, position(r, i)<<8|found.majority()))
}

// majority packs which kind leads, by how much, and whether it stands alone.
func (t *tally) majority() uint32 {
	top, sum := 0, int32(0)
	for kind, n := range t {
		sum += n
		if n > t[top] {
			top = kind
		}
	}
	if sum == 0 {
		return 63
	}
	size := min(sum, 3)
	if t[top] == sum {
		return uint32(top)<<3 | uint32(size)
	}
	if 3*t[top] >= 2*sum {
		return uint32(top)<<3 | 4
	}
	return uint32(top)<<3 | 5
}
