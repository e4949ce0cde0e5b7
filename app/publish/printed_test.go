package publish

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

// read91 is boot.js's reader of what printed writes, line by line.
func read91(text string) []byte {
	digit := func(i int) int {
		c := int(text[i])
		if c > '<' {
			c--
		}
		return c - '#'
	}
	var out []byte
	held, bits := 0, 0
	for i := 0; i < len(text); i += 2 {
		if i+1 == len(text) {
			held, bits = held<<6|digit(i), bits+6
		} else {
			held, bits = held<<13|digit(i)*91+digit(i+1), bits+13
		}
		for ; bits >= 8; bits -= 8 {
			out = append(out, byte(held>>(bits-8)))
		}
		held &= 1<<bits - 1
	}
	return out
}

func TestPrintedBytesAreReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		data := make([]byte, n)
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		for _, data := range [][]byte{data, bytes.Repeat([]byte{0}, n), bytes.Repeat([]byte{255}, n)} {
			text := printed(data)
			if got := read91(text); !bytes.Equal(got, data) {
				t.Fatalf("%d bytes: %x came back as %x", n, data, got)
			}
			if strings.ContainsFunc(text, func(r rune) bool { return r < '#' || r > '~' || r == '<' }) {
				t.Fatalf("%q is not of the 91 characters", text)
			}
		}
	}
}
