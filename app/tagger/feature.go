package tagger

// KeyBits is how many bits a feature's key has. Two features in a thousand
// million pairs share a key; the weights are learned with that.
const KeyBits = 26

// key hashes a feature: its template and one or two values.
func key(template, a, b uint32) uint32 {
	h := (uint64(template)*0x9E3779B97F4A7C15 ^ uint64(a)) * 0xD6E8FEB86659FD93
	h ^= h >> 32
	h = (h ^ uint64(b)) * 0xD6E8FEB86659FD93
	return uint32(h >> (64 - KeyBits))
}

// Templates are numbered by the place they look at: those of a word from
// offset*wordTemplates, those of a place in the text from contextTemplates.
const (
	wordTemplates    = 32
	contextTemplates = 16 * wordTemplates
	span             = 3 // how many tokens to each side are looked at
)

// Features appends the keys of the features of active token i to keys, in a
// fixed order: first those of the words around it, then those of its context.
func (d *Document) Features(i int, keys []uint32) []uint32 {
	s := d.sentences[d.tokens[i].sentence]
	for offset := -span; offset <= span; offset++ {
		if j := i + offset; j >= s.start && j < s.end {
			keys = d.at(j).features(offset, keys)
		}
	}
	return d.context(i, s, keys)
}

// features appends what word w, offset tokens away, says of a token.
func (w *word) features(offset int, keys []uint32) []uint32 {
	t := uint32(offset+span) * wordTemplates
	keys = append(keys, key(t, w.lower, 0))
	switch offset {
	case 0:
		keys = append(keys, key(t+1, w.form, 0), key(t+2, w.shape, 0))
		for n, a := range w.affixes {
			if a != 0 {
				keys = append(keys, key(t+3+uint32(n), a, 0))
			}
		}
	case -1, 1:
		keys = append(keys, key(t+2, w.shape, 0))
		if a := w.affixes[4]; a != 0 {
			keys = append(keys, key(t+7, a, 0))
		}
	case -2, 2:
		keys = append(keys, key(t+2, w.shape, 0))
	}
	if offset >= -2 && offset <= 2 && w.gaz != 0 {
		for bit := uint32(0); bit < 8; bit++ {
			if w.gaz>>bit&1 != 0 {
				keys = append(keys, key(t+9+bit, 0, 0))
			}
		}
		keys = append(keys, key(t+17, uint32(w.gaz), 0))
	}
	if w.cluster != noCluster {
		keys = append(keys, key(t+18, w.cluster, 0))
		if offset >= -2 && offset <= 2 {
			keys = append(keys, key(t+19, w.family, 0))
		}
	}
	return keys
}

// outside stands for the word before the first and after the last.
var outside = newWord("\n")

func (d *Document) near(i int, s sentence) *word {
	if i < s.start || i >= s.end {
		return &outside
	}
	return d.at(i)
}

// context appends the features that more than one word, or the document, gives.
func (d *Document) context(i int, s sentence, keys []uint32) []uint32 {
	const t = contextTemplates
	w, w1, w2 := d.at(i), d.near(i+1, s), d.near(i+2, s)
	v1, v2 := d.near(i-1, s), d.near(i-2, s)
	keys = append(keys,
		key(t, 0, 0), // how common each label is
		key(t+1, v1.lower, w.lower), key(t+2, w.lower, w1.lower),
		key(t+3, v1.shape, w.shape), key(t+4, w.shape, w1.shape),
		key(t+5, v1.shape^w.shape*31, w1.shape),
		key(t+6, v1.lower, w.shape), key(t+7, w.shape, w1.lower),
		key(t+8, v2.lower, v1.lower), key(t+9, w1.lower, w2.lower),
		key(t+10, v1.lower, w1.lower),
		key(t+11, w.affixes[4], w1.shape), key(t+12, v1.shape, w.affixes[4]),
		key(t+13, uint32(v1.gaz), uint32(w.gaz)), key(t+14, uint32(w.gaz), uint32(w1.gaz)))
	keys = d.runFeatures(i, s, keys)
	keys = d.clusterFeatures(i, s, keys)
	if w.upper {
		keys = d.documentFeatures(i, s, keys)
	}
	return keys
}

// runFeatures appends what the runs of capitals around token i look like.
func (d *Document) runFeatures(i int, s sentence, keys []uint32) []uint32 {
	const t = contextTemplates + 32
	tok := &d.tokens[i]
	if p := tok.phrase; p != 0 {
		keys = append(keys, key(t, uint32(p), uint32(tok.begins)))
	}
	if n := tok.run; n >= 0 {
		keys = d.oneRun(t+2, d.runs[n], i, s, keys)
	}
	if n := tok.long; n >= 0 && (tok.run < 0 || d.runs[n] != d.runs[tok.run]) {
		keys = d.oneRun(t+16, d.runs[n], i, s, keys)
	}
	return keys
}

func (d *Document) oneRun(t uint32, r run, i int, s sentence, keys []uint32) []uint32 {
	place := position(r, i)
	size := uint32(min(r.end-r.start, 5))
	left, right := d.near(r.start-1, s), d.near(r.end, s)
	last, first, head := d.at(r.end-1), d.at(r.start), d.at(r.head)
	keys = append(keys,
		key(t, last.lower, place), key(t+1, first.lower, place),
		key(t+2, left.lower, place), key(t+3, right.lower, place),
		key(t+4, left.lower, size), key(t+5, right.lower, size),
		key(t+6, place, size), key(t+7, uint32(last.gaz), place),
		key(t+8, uint32(first.gaz), place), key(t+9, left.lower, right.lower))
	if r.head != r.end-1 {
		keys = append(keys, key(t+10, head.lower, place), key(t+11, uint32(head.gaz), place))
	}
	return keys
}

// position says where token i stands in r: alone, first, last or between.
func position(r run, i int) uint32 {
	switch {
	case r.end-r.start == 1:
		return 0
	case i == r.start:
		return 1
	case i == r.end-1:
		return 2
	}
	return 3
}

// documentFeatures appends what the rest of the document shows of a
// capitalised token: whether the word also stands in small letters, whether
// with a capital inside a sentence, in which longer run, and what it is short for.
func (d *Document) documentFeatures(i int, s sentence, keys []uint32) []uint32 {
	const t = contextTemplates + 64
	tok, w := &d.tokens[i], d.at(i)
	kind := uint32(0)
	if tok.initial {
		kind |= 1
	}
	if s.headline {
		kind |= 2
	}
	if w.small > 0 {
		kind |= 4
	}
	if w.middle > 1 || w.middle == 1 && (tok.initial || s.headline) {
		kind |= 8
	}
	keys = append(keys, key(t, kind, 0), key(t+1, kind, w.shape))
	if w.defined != 0 {
		keys = append(keys, key(t+2, 0, 0), key(t+3, w.defined, 0))
	}
	if n := w.longest; n >= 0 && tok.run >= 0 {
		r, own := d.runs[n], d.runs[tok.run]
		if r.end-r.start > own.end-own.start {
			keys = d.longerRun(t+4, r, tok.word, keys)
		}
	}
	return keys
}

// placeOf says where in r a word stands: first, last or between.
func (d *Document) placeOf(word int32, r run) uint32 {
	switch word {
	case d.tokens[r.start].word:
		return 1
	case d.tokens[r.end-1].word:
		return 2
	}
	return 3
}

func (d *Document) longerRun(t uint32, r run, word int32, keys []uint32) []uint32 {
	place := d.placeOf(word, r)
	first, last := d.at(r.start), d.at(r.end-1)
	return append(keys, key(t, place, 0), key(t+1, place, first.lower), key(t+2, place, last.lower),
		key(t+3, place, uint32(first.gaz)), key(t+4, place, uint32(last.gaz)))
}

// Identity appends the keys of those features of token i that know its word or
// the first and last of its runs by name, and would be silent of words never
// seen. Of a run that is long and short it gives those of both.
func (d *Document) Identity(i int, keys []uint32) []uint32 {
	const t = span * wordTemplates
	s := d.sentences[d.tokens[i].sentence]
	w, w1, v1 := d.at(i), d.near(i+1, s), d.near(i-1, s)
	keys = append(keys, key(t, w.lower, 0), key(t+1, w.form, 0),
		key(contextTemplates+1, v1.lower, w.lower), key(contextTemplates+2, w.lower, w1.lower))
	tok := &d.tokens[i]
	for k, n := range [2]int32{tok.run, tok.long} {
		if n < 0 {
			continue
		}
		r, u := d.runs[n], contextTemplates+34+14*uint32(k)
		place := position(r, i)
		keys = append(keys, key(u, d.at(r.end-1).lower, place), key(u+1, d.at(r.start).lower, place))
	}
	return keys
}
