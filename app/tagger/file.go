package tagger

import (
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
)

// magic opens a model file; the last byte is the version of the format and of
// the features, which must be raised when either changes.
const magic = "names\x00\x00\x02"

// What may be wrong with a model file.
var (
	ErrFormat   = errors.New("not a model of names")
	ErrVersion  = errors.New("a model of names of another version")
	ErrChecksum = errors.New("a model of names whose bytes are damaged")
)

// Load reads a model file. The error is, or wraps, ErrFormat, ErrVersion or
// ErrChecksum.
func Load(file []byte) (*Model, error) {
	n := len(magic)
	if len(file) < n+4 || string(file[:n-1]) != magic[:n-1] {
		return nil, ErrFormat
	}
	if file[n-1] != magic[n-1] {
		return nil, fmt.Errorf("%w: %d, not %d", ErrVersion, file[n-1], magic[n-1])
	}
	sum := uint32(file[n]) | uint32(file[n+1])<<8 | uint32(file[n+2])<<16 | uint32(file[n+3])<<24
	if crc32.ChecksumIEEE(file[n+4:]) != sum {
		return nil, ErrChecksum
	}
	var m Model
	if !m.code(newDecoder(file[n+4:])) {
		return nil, ErrFormat
	}
	return &m, nil
}

// Encode writes the model as Load reads it. The same model gives the same bytes.
func (m *Model) Encode() []byte {
	e := newEncoder()
	m.code(e)
	body := e.finish()
	sum := crc32.ChecksumIEEE(body)
	file := append([]byte(magic), byte(sum), byte(sum>>8), byte(sum>>16), byte(sum>>24))
	return append(file, body...)
}

// code codes the whole model and reports whether it can be one.
func (m *Model) code(c coder) bool {
	if m.knowledge.Gazetteer == nil {
		m.knowledge.Gazetteer = &Gazetteer{}
	}
	if m.knowledge.Clusters == nil {
		m.knowledge.Clusters = &Clusters{}
	}
	if !m.knowledge.Gazetteer.code(c) || !m.knowledge.Clusters.code(c) || !m.features.code(c) {
		return false
	}
	size, sign := newNumber(), chance(half)
	for a := range m.transitions {
		for b := range m.transitions[a] {
			v := &m.transitions[a][b]
			*v = codeSigned(c, size, &sign, *v)
		}
	}
	return true
}

func codeSigned(c coder, size *number, sign *chance, v int32) int32 {
	negative := bitIf(v < 0)
	if negative == 1 {
		v = -v
	}
	v = int32(size.code(c, uint32(v)) & (1<<24 - 1))
	if v != 0 && c.code(sign, negative) == 1 {
		return -v
	}
	return v
}

// most is more entries than any sound file holds.
const most = 1 << 18

// code codes the phrases in ascending order, as gaps, each with its classes.
func (g *Gazetteer) code(c coder) bool {
	slices.Sort(g.keys)
	count := newNumber().code(c, uint32(len(g.keys)))
	if count > most {
		return false
	}
	keys := make([]uint32, count)
	copy(keys, g.keys)
	gap, classes := newNumber(), chances(256)
	last := uint32(0)
	for i := range keys {
		last += gap.code(c, keys[i]>>8-last)
		keys[i] = last<<8 | codeTree(c, classes, 8, keys[i]&255)
	}
	*g = *tableOf(keys)
	return last < 1<<phraseBits
}

// code codes the family of each cluster, then the words in ascending order, as
// gaps, each with its cluster.
func (l *Clusters) code(c coder) bool {
	families := newNumber().code(c, uint32(len(l.family)))
	count := newNumber().code(c, uint32(len(l.keys)))
	if families >= 1<<clusterBits || count > most {
		return false
	}
	family, keys := make([]uint8, families), make([]uint32, count)
	copy(family, l.family)
	copy(keys, l.keys)
	tree := chances(256)
	for i := range family {
		family[i] = uint8(codeTree(c, tree, 8, uint32(family[i])))
	}
	gap, tree := newNumber(), chances(1<<clusterBits)
	last := uint32(0)
	for i := range keys {
		last += gap.code(c, keys[i]>>clusterBits-last)
		keys[i] = last<<clusterBits | codeTree(c, tree, clusterBits, keys[i]&(1<<clusterBits-1))
	}
	*l = *clustersOf(keys, family)
	return last < 1<<formBits
}

// codeTree codes the lowest bits of v, the highest first, each under those before it.
func codeTree(c coder, tree []chance, bits int, v uint32) uint32 {
	node := uint32(1)
	for b := bits - 1; b >= 0; b-- {
		node = node<<1 | uint32(c.code(&tree[node], int(v>>b&1)))
	}
	return node - 1<<bits
}

// code codes the keys in ascending order, as gaps, each with its weights: which
// are there, under the one before and the label, then sign and size.
func (t *table) code(c coder) bool {
	count := newNumber().code(c, uint32(len(t.sorted)))
	if count > most {
		return false
	}
	keys, rows := make([]uint32, count), make([]Row, count)
	copy(keys, t.sorted)
	copy(rows, t.weights)
	gap, row := newNumber(), newRowContext()
	last := uint32(0)
	for i := range keys {
		last += gap.code(c, keys[i]-last)
		keys[i] = last
		row.code(c, &rows[i])
	}
	*t = newTable(keys, rows)
	return last < 1<<KeyBits
}

// A rowContext is what the coder learns of rows of weights.
type rowContext struct {
	there [Labels][16]chance
	sign  [Labels][2]chance
	size  [2]*number
}

func newRowContext() *rowContext {
	r := &rowContext{size: [2]*number{newNumber(), newNumber()}}
	for l := range r.there {
		for k := range r.there[l] {
			r.there[l][k] = half
		}
		r.sign[l] = [2]chance{half, half}
	}
	return r
}

func (r *rowContext) code(c coder, row *Row) {
	some, before := 0, 0
	for l := range row {
		w := int(row[l])
		outside := bitIf(l > 0 && row[Outside] != 0)
		context := min(some, 3)<<2 | bitIf(before != 0)<<1 | outside
		if c.code(&r.there[l][context], bitIf(w != 0)) == 0 {
			row[l], before = 0, 0
			continue
		}
		inside := bitIf(Label(l).inside() && before != 0)
		if c.code(&r.sign[l][inside&bitIf(before < 0)], bitIf(w < 0)) == 1 {
			w = -int(r.size[bitIf(l != 0)].code(c, uint32(max(-w, 1)-1))&127) - 1
			w = max(w, -127)
		} else {
			w = int(r.size[bitIf(l != 0)].code(c, uint32(max(w, 1)-1))&127) + 1
			w = min(w, 127)
		}
		row[l], before = int8(w), w
		some++
	}
}
