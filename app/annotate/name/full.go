package name

import (
	"slices"
	"strings"

	"parallax/app/tagger"
)

// fullNames finds the longer names that a name may stand for, by what each leaves
// of itself where it is shortened.
type fullNames struct {
	persons map[string][]int // by each word after the first
	others  map[string][]int // by each short form, without its spaces
	forms   map[int]string   // of persons
}

// add notes name k.
func (f *fullNames) add(k int, printed string, class tagger.Type) {
	if strings.Count(printed, " ") >= longestName {
		return
	}
	if f.persons == nil {
		*f = fullNames{map[string][]int{}, map[string][]int{}, map[int]string{}}
	}
	if class != tagger.Person {
		for _, short := range shortForms(printed, class) {
			key := strings.ReplaceAll(short, " ", "")
			f.others[key] = appendOnce(f.others[key], k)
		}
		return
	}
	for _, short := range acronyms(printed) { // a sentence may make an agency look like a person
		if len(short) > 2 {
			f.others[short] = appendOnce(f.others[short], k)
		}
	}
	f.forms[k] = nameForm(printed)
	words, _ := splitSuffix(f.forms[k])
	for _, w := range words[min(1, len(words)):] {
		f.persons[w] = appendOnce(f.persons[w], k)
	}
}

func appendOnce(list []int, k int) []int {
	if len(list) > 0 && list[len(list)-1] == k {
		return list
	}
	return append(list, k)
}

// of returns the names that a name taken for that class may be short for. What is
// taken for a place or an organisation may be a surname if it is one word; only
// an acronym that is taken for a person may be an organisation.
func (f *fullNames) of(printed string, class tagger.Type) []int {
	form := nameForm(printed)
	words, _ := splitSuffix(form)
	var found []int
	if len(words) > 0 && (class == tagger.Person || len(words) == 1) {
		for _, k := range f.persons[words[len(words)-1]] {
			if shortens(form, f.forms[k]) {
				found = append(found, k)
			}
		}
	}
	key := strings.ReplaceAll(form, " ", "")
	if _, own := equals[key]; !own && (class != tagger.Person || shouted(printed)) {
		found = append(found, f.others[key]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// wordy reports whether a name has more than one word.
func wordy(name string) bool { return strings.Contains(name, " ") }
