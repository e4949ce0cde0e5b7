package quantity

import (
	"math"
	"strconv"
	"strings"

	"parallax/app/sentence"
	"parallax/app/text"
)

// A numeral is a number as printed, from the token it was sought at to end.
type numeral struct {
	value   float64
	scale   float64 // of the value, the power its last word multiplies by: 1e6 of "3 million"
	end     int
	vague   bool // the words give no number
	share   bool // a part of one: "two-thirds", "half"
	spelled bool // written in words
}

// longestNumber is the most digits a number is read with: what is longer is no
// figure of an account, and a float64 would not hold it.
const longestNumber = 18

// numeral reads the number that begins with token i.
func (l *line) numeral(i int) (numeral, bool) {
	a := l.at(i)
	switch {
	case a.Kind == text.Number:
		return l.digits(i)
	case a.Kind == text.Mark:
		return l.vulgar(i, 0)
	case a.Class&asHeap != 0:
		return l.heap(i)
	case a.Class&asPart != 0, l.is(i, "a", "an"):
		return l.part(i)
	case a.Class&(asNumeral|asScale) != 0:
		return l.words(i)
	case l.is(i, "several", "few", "many"):
		return l.several(i, i+1)
	}
	return numeral{}, false
}

// digits reads a number in digits, with a fraction and the words that
// multiply it: "160,000", "10 1/2", "2.5bn", "3 million".
func (l *line) digits(i int) (numeral, bool) {
	value, ok := parseDigits(l.at(i).Word)
	if !ok {
		return numeral{}, false
	}
	n := numeral{value: value, scale: 1, end: i + 1}
	for l.spacedGroup(n.end) && n.value < 1e12 {
		group, _ := parseDigits(l.at(n.end).Word)
		n.value, n.end = n.value*1000+group, n.end+1
	}
	if f, ok := l.fraction(i); ok {
		return f, true
	}
	if f, ok := l.fraction(i + 1); ok && l.at(i+1).Bond == apart {
		f.value += value
		f.share = false
		return l.scaled(f), true
	}
	if f, ok := l.vulgar(i+1, value); ok {
		return f, true
	}
	return l.scaled(n), true
}

// spacedGroup reports whether token i is three digits more of the number before
// it: "40 000", "1 414 021" with spaces that do not break. With plain spaces it
// is only zeros or two groups in a row, since "flight 17 298 dead" is two numbers.
func (l *line) spacedGroup(i int) bool {
	a, before := l.at(i), l.at(i-1)
	if a.Kind != text.Number || len(a.Word) != 3 || a.Bond != apart || len(before.Word) > 3 {
		return false
	}
	gap := l.body[before.End:a.Start]
	return gap == "\u00a0" || gap == "\u202f" || gap == "\u2009" ||
		gap == " " && (a.Word == "000" || l.threeDigits(i-1) || l.threeDigits(i+1))
}

// threeDigits reports whether token i is three digits after a plain space.
func (l *line) threeDigits(i int) bool {
	a := l.at(i)
	return i > 0 && a.Kind == text.Number && len(a.Word) == 3 && a.Bond == apart && l.tokens[i-1].Kind == text.Number &&
		l.body[l.tokens[i-1].End:a.Start] == " "
}

// fraction reads "1/2". "9/11" and "24/7" are none: a fraction of an account is
// less than one and its denominator small.
func (l *line) fraction(i int) (numeral, bool) {
	if l.at(i+1).Word != "/" || !l.touches(i+1) || !l.touches(i+2) || l.at(i+3).Word == "/" {
		return numeral{}, false
	}
	above, ok1 := parseDigits(l.at(i).Word)
	below, ok2 := parseDigits(l.at(i + 2).Word)
	if !ok1 || !ok2 || above >= below || below > 16 && below != 32 && below != 64 || below == 11 || above < 1 {
		return numeral{}, false
	}
	return numeral{value: above / below, scale: 1, end: i + 3, share: true}, true
}

// vulgar reads a fraction of one sign, after a whole number or alone.
func (l *line) vulgar(i int, whole float64) (numeral, bool) {
	if len(l.at(i).Word) < 2 || l.at(i).Kind != text.Mark {
		return numeral{}, false
	}
	value, ok := l.at(i).Value, l.has(i, asSign) && l.at(i).Value > 0
	if !ok {
		return numeral{}, false
	}
	return l.scaled(numeral{value: whole + value, scale: 1, end: i + 1, share: whole == 0}), true
}

// scaled multiplies by the words that follow: "2.5bn", "three hundred
// thousand", "a dozen". Letters count only where they touch the digits.
func (l *line) scaled(n numeral) numeral {
	for l.has(n.end, asScale) {
		t := l.at(n.end)
		if len(t.Word) == 1 && (t.Bond != attached || t.Word == "m" && !l.millions(n.end)) {
			break
		}
		n.value *= t.Value
		n.scale *= t.Value
		n.end++
		n.share = false
	}
	return l.andHalf(n)
}

// millions tells the "m" of "£5m" and "5m people" from that of "5m tall".
func (l *line) millions(i int) bool {
	return moneySign(l.at(i-2)) != "" || l.at(i).Upper || l.plural(i+1) || l.has(i+1, asCurrency)
}

// andHalf adds the rest of "two and a half", "3 million and a half".
func (l *line) andHalf(n numeral) numeral {
	count := *l.at(n.end + 1).Entry
	if l.is(n.end+1, "a") {
		count.Class, count.Value = asNumeral, 1
	}
	if l.is(n.end, "and") && count.Class&asNumeral != 0 && count.Value < 20 && l.has(n.end+2, asPart) &&
		l.at(n.end+2).Value > count.Value && !l.is(n.end+3, "of") {
		whole := n.scale
		if n.scale == 100 {
			whole = 1 // "one hundred and three quarters"
		}
		n.value += whole * count.Value / l.at(n.end+2).Value
		n.end += 3
		if n.scale == 1 {
			return l.scaled(n)
		}
	}
	return n
}

// words reads a number in words: "one hundred and sixty-one thousand".
func (l *line) words(i int) (numeral, bool) {
	var total, group float64
	n := numeral{scale: 1, end: i, spelled: true}
	if l.has(i, asScale) {
		if len(l.at(i).Word) < 3 || l.is(i, "mln", "bln", "tln") {
			return n, false
		}
		group = 1
	}
	for last := math.Inf(1); ; n.end += 1 + oneIf(last >= 100 && l.andOn(n.end+1, n.scale)) {
		switch t := l.at(n.end); {
		case t.Class&asNumeral != 0 && goesOn(last, t.Value):
			group += t.Value
			last = t.Value
		case l.scale(n.end) && (n.end == i || group > 0 || l.has(n.end-1, asScale) && t.Value >= 1e6):
			total, group = multiply(total, group, t.Value)
			last, n.scale = math.Inf(1), t.Value
			if t.Value <= 100 {
				last = 100
			}
		default:
			return l.finish(n, total+group), n.end > i
		}
	}
}

// scale reports whether a word that multiplies a number stands at token i, and no
// letters that only stand for one.
func (l *line) scale(i int) bool { return l.has(i, asScale) && len(l.at(i).Word) > 2 }

// goesOn reports whether a number in words may go on from its last word with one
// of that value: "twenty" with "six", "hundred" with "sixty".
func goesOn(last, value float64) bool {
	return math.IsInf(last, 1) || last >= 20 && value < 10 && value > 0 || last == 100 && value < 100
}

// andOn reports whether the "and" at token i goes on with the number before it,
// whose scale is given: "one hundred and sixty".
func (l *line) andOn(i int, scale float64) bool {
	return l.is(i, "and") && l.has(i+1, asNumeral) && scale > 12 && !l.has(i+2, asPart) &&
		(scale == 100 || !l.has(i+2, asScale))
}

// multiply applies a scale to the group of a number in words, or closes the
// group into the total: "two hundred" and "thousand" make 200,000.
func multiply(total, group, scale float64) (float64, float64) {
	if scale <= 100 {
		return total, group * scale
	}
	if group == 0 {
		return total * scale, 0
	}
	return total + group*scale, 0
}

// finish adds what may stand after the words of a number: "point five", "and a
// half", "thirds".
func (l *line) finish(n numeral, value float64) numeral {
	n.value = value
	if l.is(n.end, "point") && l.has(n.end+1, asNumeral) {
		for place := 0.1; l.has(n.end+1, asNumeral) && l.at(n.end+1).Value < 10; place /= 10 {
			n.value += place * l.at(n.end+1).Value
			n.end++
		}
		n.end++
		return l.scaled(n)
	}
	if p := l.at(n.end); p.Class&asPart != 0 && p.Value > 0 && p.Bond != attached && l.partOf(n, p) {
		n.value, n.share = n.value/p.Value, true
		n.end++
		return l.partOfScale(n)
	}
	return l.andHalf(n)
}

// partOfScale multiplies "three quarters of a million" and "one-half million".
func (l *line) partOfScale(n numeral) numeral {
	k := n.end
	if l.is(k, "of") && l.is(k+1, "a", "one") {
		k += 2
	}
	if l.scale(k) {
		n.end = k
		return l.scaled(n)
	}
	return n
}

// partOf tells "two-thirds" from "twenty-third" and from "two third parties",
// and "three quarters" of a whole from three quarters of a year.
func (l *line) partOf(n numeral, p *sentence.Token) bool {
	if n.value >= 20 {
		return false
	}
	if n.value == 1 {
		return !strings.HasSuffix(p.Word, "s") && (p.Bond == hyphened || l.is(n.end+1, "of", "the", "") ||
			!l.plural(n.end+1))
	}
	return strings.HasSuffix(p.Word, "s") || l.is(n.end, "halves")
}

// part reads what begins with "a" or a fraction: "a hundred", "a third of",
// "half a million", "half".
func (l *line) part(i int) (numeral, bool) {
	j := i
	if l.is(i, "a", "an") {
		j++
		switch {
		case l.is(j, "few", "couple", "several"):
			return l.several(i, j+1)
		case l.scale(j):
			return l.words(j)
		}
	}
	p := l.at(j)
	if p.Class&asPart == 0 || p.Value == 0 || p.Word == "halves" {
		return numeral{}, false
	}
	n := numeral{value: 1 / p.Value, scale: 1, end: j + 1, share: true, spelled: true}
	half := p.Word == "half"
	k := n.end + oneIf(!half && l.is(n.end, "of"))
	k += oneIf(l.is(k, "a"))
	if l.scale(k) {
		n.end = k
		return l.scaled(n), true
	}
	if half {
		return n, l.halved(i, j)
	}
	return n, j > i && (l.is(n.end, "of") || !l.is(j, "quarter") && l.phraseEnds(n.end) &&
		l.is(i-1, "by", "than", "nearly", "almost", "about", "over", "to", "up", "down", "fell", "rose", "cut"))
}

// halved tells "more than half" from "the first half", "half-brother" and
// "half time". An ordinal or "the" before it makes it a stretch of time.
func (l *line) halved(i, j int) bool {
	if l.has(i-1, asOrdinal) || l.is(i-1, "the", "other", "last", "latter", "this", "each", "either", "every") ||
		l.at(i).Bond == hyphened {
		return false
	}
	next := l.at(j + 1)
	if next.Bond == hyphened {
		return next.Class&(asPeriod|asMeasure) != 0 || l.is(j+1, "percent", "point", "percentage")
	}
	return !l.is(j+1, "time", "way", "back", "brother", "sister", "moon", "mast", "hearted")
}

// several reads "several hundred", "a few thousand", "a couple of dozen".
func (l *line) several(i, j int) (numeral, bool) {
	if l.is(j, "of") && l.is(j-1, "couple") {
		j++
	}
	if l.scale(j) || l.is(j, "hundreds", "thousands", "millions", "dozens") {
		for l.has(j, asScale|asHeap) && len(l.at(j).Word) > 2 {
			j++
		}
		return numeral{end: j, vague: true, scale: 1, spelled: true}, true
	}
	return numeral{}, false
}

// heap reads "thousands", "tens of thousands", "hundreds of millions". "Scores"
// and "tens" are numbers only before "of".
func (l *line) heap(i int) (numeral, bool) {
	j := i + 1
	for l.is(j, "of") && (l.has(j+1, asHeap) || l.scale(j+1)) {
		j += 2
	}
	if l.is(i, "tens", "scores") && j == i+1 && !(l.is(i, "scores") && l.is(j, "of")) {
		return numeral{}, false
	}
	return numeral{end: j, vague: true, scale: 1, spelled: true}, true
}

// parseDigits returns the value of a number in digits: "160,000", "1.5",
// "12,34,567". Times, versions and lists are none: "10:30", "1.2.3", "22,24".
func parseDigits(s string) (float64, bool) {
	if len(s) > longestNumber || s == "" {
		return 0, false
	}
	whole, point := s, strings.IndexByte(s, '.')
	if point >= 0 {
		whole = s[:point]
	}
	if strings.ContainsAny(s[len(whole):], ",:") || strings.IndexByte(whole, ':') >= 0 || strings.Count(s, ".") > 1 ||
		!grouped(whole) {
		return 0, false
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	return value, err == nil
}

// grouped reports whether the commas of a whole number part its thousands, or,
// as in India, its hundreds of thousands.
func grouped(whole string) bool {
	groups := strings.Count(whole, ",")
	if groups == 0 {
		return true
	}
	last := strings.LastIndexByte(whole, ',')
	for start, i := 0, 0; i < last; i++ {
		if whole[i] != ',' && i+1 < last {
			continue
		}
		end := i
		if i+1 == last {
			end = last
		}
		if n := end - start; n < 1 || n > 3 || start > 0 && n < 2 {
			return false
		}
		start = end + 1
	}
	return len(whole)-last-1 == 3
}
