package corpus

import (
	"encoding/json"
	"fmt"

	"parallax/app/lexicon"
)

// Version names the form that [Encode] writes. It changes whenever an older
// program could misread a newer corpus or the other way round.
const Version = 1

// An envelope is a corpus with the version of its form.
type envelope struct {
	Version int     `json:"parallax_corpus"`
	Corpus  *Corpus `json:"corpus"`
}

// Encode writes the corpus as JSON. One corpus always gives the same bytes.
func Encode(c *Corpus) ([]byte, error) {
	encoded, err := json.Marshal(envelope{Version, c})
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
		return nil, fmt.Errorf("decode corpus: it has version %d of the form, this program reads version %d; build the page anew from its folder", e.Version, Version)
	}
	if e.Corpus == nil {
		return nil, fmt.Errorf("decode corpus: it holds nothing")
	}
	c := e.Corpus
	if c.Lexicon == nil {
		c.Lexicon = &lexicon.Lexicon{}
	}
	c.Lexicon = lexicon.New(c.Lexicon.Entities, c.Lexicon.Ambiguous)
	if err := c.sound(); err != nil {
		return nil, fmt.Errorf("decode corpus: %w", err)
	}
	return c, nil
}
