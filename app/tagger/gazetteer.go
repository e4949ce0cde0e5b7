package tagger

// A Gazetteer is a set of known names, each with the classes it belongs to. It
// holds hashes only: about one word in a thousand that is in no list is taken
// to be in one, which the weights are learned with.
type Gazetteer struct {
	table []uint32 // open addressing: hash of phraseBits above, classes below; 0 is free
	mask  uint32
	keys  []uint32 // sorted, for writing
}

// Classes of the gazetteer, as bits.
const (
	InCountries uint8 = 1 << iota
	InCities
	InForenames
	InSurnames
	InOrganisations
	InOrganisationWords // heads of organisations' names: "Ministry", "Front"
	InPeoples           // "Syrian", "Palestinians"
	InCommonWords       // mostly in small letters: a capital at the start of a sentence or in a headline tells little
)

const (
	phraseBits    = 24
	longestPhrase = 5
)

// NewGazetteer makes a gazetteer of phrases in lower case, their words joined
// by one space.
func NewGazetteer(classes map[string]uint8) *Gazetteer {
	byHash := map[uint32]uint8{}
	for phrase, class := range classes {
		byHash[phraseKey(phrase)] |= class
	}
	keys := make([]uint32, 0, len(byHash))
	for k, class := range byHash {
		keys = append(keys, k<<8|uint32(class))
	}
	return tableOf(keys)
}

func phraseKey(phrase string) uint32 {
	h, word := uint32(0), 0
	for i := 0; i <= len(phrase); i++ {
		if i == len(phrase) || phrase[i] == ' ' {
			h = joinWord(h, hash(phrase[word:i]))
			word = i + 1
		}
	}
	return h >> (32 - phraseBits)
}

// joinWord extends the hash of a phrase by the hash of its next word.
func joinWord(phrase, word uint32) uint32 { return (phrase*31 + word) * 0x9E3779B1 }

func tableOf(keys []uint32) *Gazetteer {
	size := uint32(4)
	for size < uint32(2*len(keys)) {
		size *= 2
	}
	g := &Gazetteer{table: make([]uint32, size), mask: size - 1, keys: keys}
	for _, k := range keys {
		i := (k >> 8) * 0x9E3779B1 & g.mask
		for g.table[i] != 0 {
			i = (i + 1) & g.mask
		}
		g.table[i] = k
	}
	return g
}

// class returns the classes of the one-word phrase of that hash.
func (g *Gazetteer) class(lower uint32) uint8 { return g.find(joinWord(0, lower)) }

func (g *Gazetteer) find(phrase uint32) uint8 {
	if g == nil {
		return 0
	}
	key := phrase >> (32 - phraseBits)
	for i := key * 0x9E3779B1 & g.mask; g.table[i] != 0; i = (i + 1) & g.mask {
		if g.table[i]>>8 == key {
			return uint8(g.table[i])
		}
	}
	return 0
}

// matchPhrases marks the tokens that known phrases cover, longest first where
// several begin at one token.
func (d *Document) matchPhrases(g *Gazetteer) {
	for _, s := range d.sentences {
		for i := s.start; i < s.end; i++ {
			if d.at(i).upper {
				d.matchAt(g, i, s.end)
			}
		}
	}
}

func (d *Document) matchAt(g *Gazetteer, i, limit int) {
	h, end, class := uint32(0), 0, uint8(0)
	for j := i; j < min(limit, i+longestPhrase); j++ {
		h = joinWord(h, d.at(j).lower)
		if c := g.find(h) & (InCountries | InCities | InOrganisations); j > i && c != 0 && d.at(j).upper {
			end, class = j+1, c
		}
	}
	if end == 0 {
		return
	}
	d.tokens[i].begins |= class
	for j := i; j < end; j++ {
		d.tokens[j].phrase |= class
	}
}
