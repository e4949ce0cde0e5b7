//go:build packed

package phrase

import _ "embed"

// The page's program is built with the tag packed, from a file that cmd/phrases
// makes of arabic.txt: it is half as long as sent.
//
//go:embed arabic.packed
var arabicPacked string

func arabicSaid() map[sum]string { return unpack(arabicPacked) }
