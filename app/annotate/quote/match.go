package quote

import "strings"

// A pattern is what a row of pieces can look like. It is written as items with
// spaces between them:
//
//	of|about      one of the words          NOUN|CAP  a piece of one of the classes (see [tests])
//	, : - ( *     a sign (see [piece])      !x        a piece that is none of these
//	x? x* x+      none or one; any number; at least one
//	..            words of one phrase, up to twenty, as few as will do
//	^x            x follows, and is no part of the pattern
//	$             the sentence ends
//	[ and >       where the content begins, where the cue ends
//
// " / " stands between patterns of which the first that fits is taken.
type pattern [][]item

type item struct {
	tests    []test
	not      bool
	min, max int
	lazy     bool
	ahead    bool
	mark     byte // '[' '>' '$'
}

// A test tells whether piece i is of a kind.
type test func(s *reading, i int) bool

// longestRepeat is how often an item repeats at most, so that no sentence takes
// long.
const longestRepeat = 20

// A match is where a pattern fits.
type match struct {
	end     int // the piece behind it
	content int // where the content begins
	cueEnd  int
}

func pat(source string) pattern {
	var p pattern
	for _, way := range strings.Split(source, " / ") {
		var items []item
		for _, word := range strings.Fields(way) {
			items = append(items, itemOf(word))
		}
		p = append(p, items)
	}
	return p
}

func itemOf(word string) item {
	it := item{min: 1, max: 1}
	switch word {
	case "[", ">", "$":
		it.mark = word[0]
		return it
	case "..":
		return item{tests: []test{inPhrase}, max: longestRepeat, lazy: true}
	}
	if len(word) > 1 {
		switch word[len(word)-1] {
		case '?':
			it.min, word = 0, word[:len(word)-1]
		case '*':
			it.min, it.max, word = 0, longestRepeat, word[:len(word)-1]
		case '+':
			it.max, word = longestRepeat, word[:len(word)-1]
		}
	}
	word, it.ahead = strings.CutPrefix(word, "^")
	word, it.not = strings.CutPrefix(word, "!")
	for _, name := range strings.Split(word, "|") {
		it.tests = append(it.tests, testOf(name))
	}
	return it
}

func testOf(name string) test {
	if t := tests[name]; t != nil {
		return t
	}
	if len(name) == 1 && strings.Contains(",;:()-*.?", name) {
		return func(s *reading, i int) bool { return s.sign(i) == name[0] }
	}
	return func(s *reading, i int) bool { return s.is(i, name) }
}

func (it *item) fits(s *reading, i int) bool {
	for _, t := range it.tests {
		if t(s, i) {
			return !it.not
		}
	}
	return it.not && s.piece(i) != &outside
}

// match fits the pattern to the pieces from i on.
func (s *reading) match(p pattern, i int) (match, bool) {
	for _, way := range p {
		m := match{content: -1, cueEnd: -1}
		if s.fit(way, i, &m) {
			return m, true
		}
	}
	return match{}, false
}

func (s *reading) fit(items []item, i int, m *match) bool {
	if len(items) == 0 {
		m.end = i
		return true
	}
	it, rest := &items[0], items[1:]
	switch it.mark {
	case '[':
		m.content = i
		return s.fit(rest, i, m)
	case '>':
		m.cueEnd = i
		return s.fit(rest, i, m)
	case '$':
		return i >= s.end() && s.fit(rest, i, m)
	}
	if it.ahead {
		return it.fits(s, i) && s.fit(rest, i, m)
	}
	return s.repeat(it, rest, i, m)
}

// repeat fits an item as often as it goes, or as seldom where it is lazy.
func (s *reading) repeat(it *item, rest []item, i int, m *match) bool {
	n := 0
	for n < it.max && (!it.lazy || n < it.min) && it.fits(s, i+n) {
		n++
	}
	for ; n >= it.min && !it.lazy; n-- {
		if s.fit(rest, i+n, m) {
			return true
		}
	}
	for ; it.lazy && n <= it.max; n++ {
		if s.fit(rest, i+n, m) {
			return true
		}
		if !it.fits(s, i+n) {
			break
		}
	}
	return false
}

// at reports whether the pattern fits at piece i.
func (s *reading) at(i int, p pattern) bool {
	_, ok := s.match(p, i)
	return ok
}

// past returns the piece behind the pattern at piece i, or i where it does not
// fit.
func (s *reading) past(i int, p pattern) int {
	if m, ok := s.match(p, i); ok {
		return m.end
	}
	return i
}
