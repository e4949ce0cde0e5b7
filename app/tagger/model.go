package tagger

// A Model is what the tagger has learned: for each feature a weight for each
// label, and for each pair of labels a weight for the one after the other. It
// is immutable and safe for use by several goroutines.
type Model struct {
	knowledge   Knowledge
	features    table
	transitions [Labels][Labels]int32 // from, to
}

// Knowledge is what a model knows of words before it has learned from any
// labelled text.
type Knowledge struct {
	*Gazetteer
	*Clusters
}

// A Row holds the weights of one feature.
type Row [Labels]int8

// A table finds the weights of a feature's key, by open addressing.
type table struct {
	slots []slot
	mask  uint32

	sorted  []uint32 // the keys, ascending, as in the file
	weights []Row    // in the order of sorted
}

// A slot is the place of one feature. Its weights stand beside its key, so that
// one look into memory finds both.
type slot struct {
	key uint32 // key+1; 0 is free
	row Row
}

// newTable makes a table of the keys, ascending, and their weights.
func newTable(sorted []uint32, weights []Row) table {
	size := uint32(4)
	for 3*size < uint32(4*len(sorted)) { // at least a third more slots than features
		size *= 2
	}
	t := table{slots: make([]slot, size), mask: size - 1, sorted: sorted, weights: weights}
	for n, k := range sorted {
		i := scatter(k) & t.mask
		for t.slots[i].key != 0 {
			i = (i + 1) & t.mask
		}
		t.slots[i] = slot{k + 1, weights[n]}
	}
	return t
}

func scatter(k uint32) uint32 { return k ^ k>>9 }

// add adds the weights of the features of those keys to scores, and uses the
// keys up. It first leaves out those whose slot is free: so the slots, which lie
// far apart in memory, are fetched side by side and not one after the other.
func (t *table) add(keys []uint32, scores *Scores) {
	if len(t.slots) == 0 {
		return
	}
	n := 0
	for _, k := range keys {
		keys[n] = k
		if t.slots[scatter(k)&t.mask].key != 0 {
			n++
		}
	}
	for _, k := range keys[:n] {
		if row := t.find(k); row != nil {
			for l, w := range row {
				scores[l] += int32(w)
			}
		}
	}
}

// find returns the weights of the feature of that key, or nil.
func (t *table) find(k uint32) *Row {
	for i := scatter(k) & t.mask; ; i = (i + 1) & t.mask {
		switch s := &t.slots[i]; s.key {
		case k + 1:
			return &s.row
		case 0:
			return nil
		}
	}
}

// Scores of the labels of one token.
type Scores [Labels]int32

// emissions returns the scores that its features give each token of the
// document. Those of inactive tokens are zero.
func (m *Model) emissions(d *Document) []Scores {
	scores := make([]Scores, len(d.tokens))
	words := make([]wordScores, len(d.words))
	var keys []uint32
	for i := range d.tokens {
		if !d.tokens[i].active {
			continue
		}
		s := d.sentences[d.tokens[i].sentence]
		for offset := -span; offset <= span; offset++ {
			if j := i + offset; j >= s.start && j < s.end {
				n := d.tokens[j].word
				add(&scores[i], words[n].at(offset, &d.words[n], m, &keys))
			}
		}
		keys = d.context(i, s, keys[:0])
		m.features.add(keys, &scores[i])
	}
	return scores
}

// wordScores keeps what a word says of the tokens around it, once asked.
type wordScores struct {
	known  [2*span + 1]bool
	scores [2*span + 1]Scores
}

func (c *wordScores) at(offset int, w *word, m *Model, keys *[]uint32) *Scores {
	n := offset + span
	if !c.known[n] {
		c.known[n] = true
		*keys = w.features(offset, (*keys)[:0])
		m.features.add(*keys, &c.scores[n])
	}
	return &c.scores[n]
}

func add(sum, part *Scores) {
	for l := range sum {
		sum[l] += part[l]
	}
}

// decode returns the labels of the best way through each stretch of active
// tokens (Viterbi).
func (m *Model) decode(d *Document, scores []Scores) []Label {
	labels := make([]Label, len(d.tokens))
	into := m.into()
	var from [][Labels]Label
	for _, c := range d.Stretches() {
		if n := c.End - c.Start; n > len(from) {
			from = make([][Labels]Label, 2*n)
		}
		viterbi(&into, scores[c.Start:c.End], labels[c.Start:c.End], from)
	}
	return labels
}

const impossible = -1 << 28

// into returns the transitions to each label from each other, impossible where
// it may not follow.
func (m *Model) into() (into [Labels]Scores) {
	for to := range into {
		for from := range into[to] {
			into[to][from] = impossible
			if Label(to).follows(Label(from)) {
				into[to][from] = m.transitions[from][to]
			}
		}
	}
	return into
}

func viterbi(into *[Labels]Scores, scores []Scores, labels []Label, from [][Labels]Label) {
	var best, next Scores
	for l := range best {
		best[l] = into[l][Outside] + scores[0][l]
	}
	for i := 1; i < len(scores); i++ {
		for l := range next {
			top, arg := int32(impossible), Outside
			for p, t := range &into[l] {
				if v := best[p] + t; v > top {
					top, arg = v, Label(p)
				}
			}
			next[l], from[i][l] = top+scores[i][l], arg
		}
		best = next
	}
	last := Outside
	for l := range best {
		if best[l]+into[Outside][l] > best[last]+into[Outside][last] {
			last = Label(l)
		}
	}
	for i := len(scores) - 1; i >= 0; i-- {
		labels[i] = last
		if i > 0 {
			last = from[i][last]
		}
	}
}

// A Stretch is a half-open range of token numbers.
type Stretch struct{ Start, End int }

// Stretches returns the longest runs of active tokens within one sentence.
// Every name lies within one of them.
func (d *Document) Stretches() []Stretch {
	var out []Stretch
	for _, s := range d.sentences {
		for i := s.start; i < s.end; i++ {
			if !d.tokens[i].active {
				continue
			}
			start := i
			for i < s.end && d.tokens[i].active {
				i++
			}
			out = append(out, Stretch{start, i})
		}
	}
	return out
}

// Weights are what cmd/tools/train has learned.
type Weights struct {
	Keys        []uint32 // ascending
	Rows        []Row    // in the order of Keys
	Transitions [Labels][Labels]int32
}

// NewModel makes a model of learned weights.
func NewModel(k Knowledge, w Weights) *Model {
	return &Model{knowledge: k, features: newTable(w.Keys, w.Rows), transitions: w.Transitions}
}
