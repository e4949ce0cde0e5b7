package tagger

import "slices"

// Clusters say of words which others stand among the same neighbours: in the
// one cluster "Citigroup" and "Wachovia", in another "spokesman" and "aide".
// Clusters of like use make a family. A word is known by the hash of its form
// as printed; about one word in a hundred that no cluster holds is taken to be
// in one, which the weights are learned with.
type Clusters struct {
	table  []uint32 // open addressing: hash of formBits, then the cluster+1; 0 is free
	mask   uint32
	keys   []uint32 // sorted, for writing
	family []uint8  // by cluster
}

const (
	formBits    = 22
	clusterBits = 32 - formBits
	noCluster   = 0 // of words; the first cluster is 1
)

// NewClusters makes clusters of words: the cluster of each, below 1<<9, and
// the family of each cluster.
func NewClusters(words map[string]int, family []uint8) *Clusters {
	byHash := map[uint32]uint32{}
	forms := make([]string, 0, len(words))
	for w := range words {
		forms = append(forms, w)
	}
	slices.Sort(forms)
	for _, w := range forms {
		if h := hash(w) * 0x9E3779B1 >> clusterBits; byHash[h] == 0 {
			byHash[h] = uint32(words[w]) + 1
		}
	}
	keys := make([]uint32, 0, len(byHash))
	for h, c := range byHash {
		keys = append(keys, h<<clusterBits|c)
	}
	slices.Sort(keys)
	return clustersOf(keys, family)
}

func clustersOf(keys []uint32, family []uint8) *Clusters {
	size := uint32(4)
	for size < uint32(2*len(keys)) {
		size *= 2
	}
	c := &Clusters{table: make([]uint32, size), mask: size - 1, keys: keys, family: family}
	for _, k := range keys {
		i := k >> clusterBits * 0x9E3779B1 >> 7 & c.mask
		for c.table[i] != 0 {
			i = (i + 1) & c.mask
		}
		c.table[i] = k
	}
	return c
}

// of returns the cluster of a word, given the hashes of its form and of that
// in small letters, and the cluster's family: both 1 or more, or 0.
func (c *Clusters) of(form, lower uint32) (cluster, family uint32) {
	if c == nil || len(c.keys) == 0 {
		return noCluster, noCluster
	}
	n := c.find(form)
	if n == noCluster && form != lower {
		n = c.find(lower)
	}
	if n == noCluster || int(n) > len(c.family) {
		return noCluster, noCluster
	}
	return n, uint32(c.family[n-1]) + 1
}

func (c *Clusters) find(form uint32) uint32 {
	h := form * 0x9E3779B1 >> clusterBits
	for i := h * 0x9E3779B1 >> 7 & c.mask; c.table[i] != 0; i = (i + 1) & c.mask {
		if c.table[i]>>clusterBits == h {
			return c.table[i] & (1<<clusterBits - 1)
		}
	}
	return noCluster
}

// Templates of the features that clusters give, after all others.
const (
	clusterTemplates = contextTemplates + 128
	runClusters      = clusterTemplates + 32
)

// clusterFeatures appends what the clusters around token i say.
func (d *Document) clusterFeatures(i int, s sentence, keys []uint32) []uint32 {
	const t = clusterTemplates
	w, w1, w2 := d.at(i), d.near(i+1, s), d.near(i+2, s)
	v1, v2 := d.near(i-1, s), d.near(i-2, s)
	keys = append(keys,
		key(t, v1.family, w.family), key(t+1, w.family, w1.family), key(t+2, v1.family, w1.family),
		key(t+3, v1.cluster, w.shape), key(t+4, w.shape, w1.cluster),
		key(t+5, v2.family, v1.family), key(t+6, w1.family, w2.family),
		key(t+7, v1.cluster, w.cluster), key(t+8, w.cluster, w1.cluster))
	tok := &d.tokens[i]
	if n := tok.run; n >= 0 {
		keys = d.clustersOfRun(runClusters, d.runs[n], i, s, keys)
	}
	if n := tok.long; n >= 0 && (tok.run < 0 || d.runs[n] != d.runs[tok.run]) {
		keys = d.clustersOfRun(runClusters+16, d.runs[n], i, s, keys)
	}
	if n := w.longest; n >= 0 && tok.run >= 0 {
		if r := d.runs[n]; r.end-r.start > d.runs[tok.run].end-d.runs[tok.run].start {
			place := d.placeOf(tok.word, r)
			keys = append(keys, key(t+9, d.at(r.start).cluster, place), key(t+10, d.at(r.end-1).cluster, place))
		}
	}
	return keys
}

func (d *Document) clustersOfRun(t uint32, r run, i int, s sentence, keys []uint32) []uint32 {
	place := position(r, i)
	size := uint32(min(r.end-r.start, 5))
	left, right := d.near(r.start-1, s), d.near(r.end, s)
	last, first, head := d.at(r.end-1), d.at(r.start), d.at(r.head)
	return append(keys,
		key(t, last.cluster, place), key(t+1, first.cluster, place), key(t+2, head.cluster, place),
		key(t+3, left.cluster, place), key(t+4, right.cluster, place),
		key(t+5, left.family<<8|right.family, place), key(t+6, first.family<<8|last.family, place),
		key(t+7, left.cluster, size), key(t+8, right.cluster, size))
}
