package words

import "strings"

var people, firstNames = Set(Peoples), With(Peoples, "name")

// IsPeople reports whether a word in lower case is for a people or a faith:
// "syrian", "kurdish", "lebanese", "christian". It is wrong about somebody named
// Christian.
func IsPeople(word string) bool {
	if people[word] {
		return !firstNames[word]
	}
	for _, ending := range []string{"ian", "ean", "ish", "ese"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending)+1 {
			return true
		}
	}
	return false
}
