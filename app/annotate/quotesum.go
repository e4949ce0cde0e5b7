package annotate

import "strings"

// sum reports whether from piece i on something is estimated at a figure: "The UN
// estimated the losses at more than $2 billion".
func (s *sentence) sum(i int) bool {
	for j := i + 1; j < s.end() && j < i+14 && (s.pieces[j].isWord() || s.sign(j) == '*'); j++ {
		if s.is(j, "at") && s.figureAt(j+1) {
			return true
		}
	}
	return false
}

// figureAt reports whether a figure stands at piece i, hedged or not: "around
// 60,000", "more than $2 billion", "between 30 and 40".
func (s *sentence) figureAt(i int) bool {
	for j := i; j < s.end() && j < i+5; j++ {
		if s.pieces[j].digit || s.is(j, "dozens", "hundreds", "thousands", "millions") {
			return true
		}
		if !hedgesOfSum[strings.ToLower(s.word(j))] && s.sign(j) != '*' && s.sign(j) != '$' {
			return false
		}
	}
	return false
}

var hedgesOfSum = wordSet(hedgeWords + " than least most the")
