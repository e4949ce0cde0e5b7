package phrase

import (
	"encoding/binary"
	"strings"
)

// A sum stands for a phrase: its hash (FNV-1a, 32 bits). With it a catalogue
// need not hold the English, which stands in the code once already. No two
// phrases have the same; that other words have the sum of one of 800 phrases
// happens once in five million.
type sum uint32

func sumOf(key Key) sum {
	const offset, prime = 2166136261, 16777619
	s := sum(offset)
	for i := range len(key) {
		s = (s ^ sum(key[i])) * prime
	}
	return s
}

// sums returns the forms of entries by the sums of their phrases.
func sums(entries []entry) map[sum]string {
	said := make(map[sum]string, len(entries))
	for _, e := range entries {
		said[sumOf(e.key)] = e.forms
	}
	return said
}

// unpack reads what [Pack] writes.
func unpack(packed string) map[sum]string {
	forms, numbers, _ := strings.Cut(packed, "\n\n")
	said, at, rest := map[sum]string{}, sum(0), []byte(numbers)
	for line := range strings.SplitSeq(forms, "\n") {
		step, n := binary.Uvarint(rest)
		at, rest = at+sum(step), rest[n:]
		said[at] = line
	}
	return said
}
