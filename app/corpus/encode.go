package corpus

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"parallax/app/lexicon"
)

// Version names the form that [Encode] writes. It changes whenever an older
// program could misread a newer corpus or the other way round.
const Version = 5

// An envelope is an encoded corpus. Every value of the corpus, in the order of
// [coder], is a number: a string is its place in Strings, a list begins with its
// length. Measured in WebAssembly on the two accounts, this takes less than half
// the time to decode, and six tenths of the bytes, that fields by name would.
type envelope struct {
	Version int      `json:"parallax_corpus"`
	Strings []string `json:"strings"`
	Numbers string   `json:"numbers"` // in decimal, with a space between
}

// Encode writes the corpus as one line of JSON. One corpus always gives the
// same bytes.
func Encode(c *Corpus) ([]byte, error) {
	k := &coder{writing: true, places: map[string]int{}}
	k.corpus(c)
	var b strings.Builder
	for i, n := range k.numbers {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(n))
	}
	encoded, err := json.Marshal(envelope{Version, k.strings, b.String()})
	if err != nil {
		return nil, fmt.Errorf("encode corpus: %w", err)
	}
	return encoded, nil
}

// Decode reads what [Encode] wrote. It refuses another version by its number,
// and a corpus whose parts do not fit together, so that no view has to check
// again.
func Decode(encoded []byte) (*Corpus, error) {
	var e envelope
	if err := json.Unmarshal(encoded, &e); err != nil {
		return nil, fmt.Errorf("decode corpus: %w", err)
	}
	if e.Version != Version {
		return nil,
			fmt.Errorf("decode corpus: it has version %d of the form, this program reads version %d; build the page "+
				"anew from its folder", e.Version, Version)
	}
	numbers, err := readNumbers(e.Numbers)
	if err != nil {
		return nil, fmt.Errorf("decode corpus: %w", err)
	}
	k := &coder{strings: e.Strings, numbers: numbers}
	c := &Corpus{Lexicon: &lexicon.Lexicon{}}
	k.corpus(c)
	if k.broken || k.at != len(k.numbers) {
		return nil,
			fmt.Errorf("decode corpus: it is damaged at value %d of %d; build the page anew from its folder", k.at,
				len(k.numbers))
	}
	c.Lexicon = lexicon.New(c.Lexicon.Entities, c.Lexicon.Ambiguous)
	if err := c.sound(); err != nil {
		return nil, fmt.Errorf("decode corpus: %w", err)
	}
	return c, nil
}

// readNumbers reads decimal numbers with one space between.
func readNumbers(s string) ([]int, error) {
	numbers := make([]int, 0, 1+strings.Count(s, " "))
	for s != "" {
		digits, rest, _ := strings.Cut(s, " ")
		n, err := strconv.Atoi(digits)
		if err != nil {
			return nil, fmt.Errorf("value %d: %w", len(numbers)+1, err)
		}
		numbers, s = append(numbers, n), rest
	}
	return numbers, nil
}
