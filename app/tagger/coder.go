package tagger

// The file is packed by an adaptive binary range coder, as LZMA's: each bit is
// coded by how likely it has become under its context. It saves a fifth over
// what a general compressor makes of the same numbers.

const (
	probabilityBits = 12
	half            = 1 << (probabilityBits - 1)
	adaption        = 5 // a bit moves its likelihood by 1/32 of the way
	renewal         = 1 << 24
)

// A chance is the likelihood of a 0 under one context, learned on the way.
type chance uint16

func chances(n int) []chance {
	c := make([]chance, n)
	for i := range c {
		c[i] = half
	}
	return c
}

// An encoder writes bits.
type encoder struct {
	low   uint64
	width uint32
	cache byte
	held  int
	out   []byte
}

func newEncoder() *encoder { return &encoder{width: 1<<32 - 1, held: 1} }

func (e *encoder) bit(c *chance, bit int) {
	bound := (e.width >> probabilityBits) * uint32(*c)
	if bit == 0 {
		e.width = bound
		*c += (1<<probabilityBits - *c) >> adaption
	} else {
		e.low += uint64(bound)
		e.width -= bound
		*c -= *c >> adaption
	}
	for e.width < renewal {
		e.width <<= 8
		e.shift()
	}
}

func (e *encoder) shift() {
	if e.low < 0xFF000000 || e.low >= 1<<32 {
		carry := byte(e.low >> 32)
		for ; e.held > 0; e.held-- {
			e.out = append(e.out, e.cache+carry)
			e.cache = 0xFF
		}
		e.cache = byte(e.low >> 24)
	}
	e.held++
	e.low = e.low & 0x00FFFFFF << 8
}

func (e *encoder) finish() []byte {
	for range 5 {
		e.shift()
	}
	return e.out
}

// A decoder reads what an encoder wrote. Of bytes that no encoder wrote it
// makes some bits or other, and zeros past their end.
type decoder struct {
	value, width uint32
	in           []byte
}

func newDecoder(in []byte) *decoder {
	d := &decoder{width: 1<<32 - 1, in: in}
	for range 5 {
		d.value = d.value<<8 | uint32(d.next())
	}
	return d
}

func (d *decoder) next() byte {
	if len(d.in) == 0 {
		return 0
	}
	b := d.in[0]
	d.in = d.in[1:]
	return b
}

func (d *decoder) bit(c *chance) int {
	bound := (d.width >> probabilityBits) * uint32(*c)
	bit := 0
	if d.value < bound {
		d.width = bound
		*c += (1<<probabilityBits - *c) >> adaption
	} else {
		bit = 1
		d.value -= bound
		d.width -= bound
		*c -= *c >> adaption
	}
	for d.width < renewal {
		d.width <<= 8
		d.value = d.value<<8 | uint32(d.next())
	}
	return bit
}

// A coder codes one bit under a context: an encoder writes it and gives it
// back, a decoder ignores what it is given and reads it. So the layout of the
// file is written down once, for both ways.
type coder interface {
	code(c *chance, bit int) int
}

func (e *encoder) code(c *chance, bit int) int { e.bit(c, bit); return bit }
func (d *decoder) code(c *chance, _ int) int   { return d.bit(c) }

// A number is the context of numbers of one kind: first how many bits a number
// has, then those bits, of which the first few are learned.
type number struct {
	size []chance
	bits [33][]chance
}

const learned = 4

func newNumber() *number {
	n := &number{size: chances(64)}
	for i := range n.bits {
		n.bits[i] = chances(1 << learned)
	}
	return n
}

// code codes v, below 1<<31.
func (n *number) code(c coder, v uint32) uint32 {
	size := 0
	for v>>size != 0 {
		size++
	}
	got := 0
	for got < 32 && c.code(&n.size[got], bitIf(got < size)) == 1 {
		got++
	}
	if got == 0 {
		return 0
	}
	out := uint32(1)
	even := chance(half)
	for i := got - 2; i >= 0; i-- {
		context := &even
		if depth := got - 2 - i; depth < learned {
			context = &n.bits[got][out&(1<<learned-1)]
		} else {
			even = half
		}
		out = out<<1 | uint32(c.code(context, int(v>>i&1)))
	}
	return out
}

func bitIf(b bool) int {
	if b {
		return 1
	}
	return 0
}
