package explore

import (
	"bytes"
	"encoding/json"
	"fmt"

	"parallax/app/compare"
	"parallax/app/corpus"
)

// workedOutVersion changes whenever the second line of a snapshot does.
const workedOutVersion = 1

// workedOut is what was computed of a corpus beforehand, so that the page
// computes nothing twice. In a snapshot it follows the encoded corpus on a line
// of its own.
type workedOut struct {
	Version    int                 `json:"parallax_worked_out"`
	Alignments []compare.Alignment `json:"alignments"`
	Proposed   [][]compare.Passage `json:"proposed"` // beside each of them
}

// alignedBeforehand is how many articles a corpus may have for every two of
// them to be aligned beforehand; of more, the page aligns those it shows.
const alignedBeforehand = 8

// Encode returns the explorer as the page takes it: the corpus on one line,
// every alignment on the next. The same corpus gives the same bytes.
func (x *Explorer) Encode() ([]byte, error) {
	c, err := corpus.Encode(x.Corpus)
	if err != nil {
		return nil, err
	}
	w := workedOut{Version: workedOutVersion}
	if n := len(x.Corpus.Articles); n <= alignedBeforehand {
		for a := range n {
			for b := a + 1; b < n; b++ {
				w.Alignments = append(w.Alignments, x.alignment(a, b))
				w.Proposed = append(w.Proposed, x.proposals(a, b))
			}
		}
	}
	rest, err := json.Marshal(w)
	return bytes.Join([][]byte{c, rest}, []byte("\n")), err
}

// Decode returns the explorer that data was encoded from. It refuses another
// version by name.
func Decode(data []byte) (*Explorer, error) {
	first, second, _ := bytes.Cut(data, []byte("\n"))
	c, err := corpus.Decode(first)
	if err != nil {
		return nil, err
	}
	var w workedOut
	if err := json.Unmarshal(second, &w); err != nil {
		return nil, fmt.Errorf("decode alignments: %w", err)
	}
	if w.Version != workedOutVersion {
		return nil,
			fmt.Errorf("decode alignments: version %d; this program reads version %d: build the page anew "+
				"from its folder", w.Version, workedOutVersion)
	}
	x := New(c)
	for i, al := range w.Alignments {
		x.aligns[[2]int{al.A, al.B}] = al
		if i < len(w.Proposed) {
			x.proposed[[2]int{al.A, al.B}] = w.Proposed[i]
		}
	}
	return x, nil
}
