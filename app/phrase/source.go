//go:build !packed

package phrase

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"strings"
)

//go:embed arabic.txt
var arabicText string

func arabicSaid() map[sum]string { return sums(read(arabicText)) }

// Pack returns the Arabic catalogue as the page's program carries it: what
// stands for each phrase, a line each, in the order of the phrases' sums; an
// empty line; the sums, each as what it is more than the one before.
func Pack() []byte {
	entries := read(arabicText)
	slices.SortFunc(entries, func(a, b entry) int { return int(int64(sumOf(a.key)) - int64(sumOf(b.key))) })
	var forms []string
	var numbers []byte
	last := sum(0)
	for _, e := range entries {
		s := sumOf(e.key)
		forms, numbers, last = append(forms, e.forms), binary.AppendUvarint(numbers, uint64(s-last)), s
	}
	return append([]byte(strings.Join(forms, "\n")+"\n\n"), numbers...)
}

// Entries returns the catalogue's phrases, each with its forms by category of
// number, "" where there is one form only, for whoever checks it.
func (b Book) Entries() map[Key]map[string]string {
	file := englishText
	if b.Lang() == "ar" {
		file = arabicText
	}
	all := map[Key]map[string]string{}
	for _, e := range read(file) {
		all[e.key] = map[string]string{}
		for form := range strings.SplitSeq(e.forms, "\t") {
			category, words := categorised(form)
			all[e.key][category] = words
		}
	}
	return all
}
