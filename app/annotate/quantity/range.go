package quantity

import (
	"math"

	"parallax/app/sentence/words"
)

// rangeFrom reads the second number of a range whose first is q: "10 to 12",
// "two or three", "between 5 and 10 percent", "7-800,000". It is none where the
// numbers do not rise, as in a score, nor after "from" and verbs of change: "rose
// from 5 to 10", "rose $1.20 to $62.35".
func (f *figureFinder) rangeFrom(i int, q quantity, between bool) (quantity, bool) {
	k := q.end
	if q.vague || q.share {
		return q, false
	}
	dash := f.at(k).Bond == hyphened || f.at(k).Bond == dashed && q.unit == ""
	percent := false // "cut by 60 to 70 per cent", "rise 3 to 5 percent"
	if !dash && !f.joinsNumber(i, k, between) {
		if percent = f.is(k, "to") && q.unit == ""; !percent {
			return q, false
		}
	}
	k += oneIf(!dash)
	r, ok := f.simple(k, true)
	switch {
	case !ok, r.vague, percent && (r.unit != "%" || !near(q.low, r.low)):
		return q, false
	case !percent && (r.share || f.at(k).Bond == attached):
		return q, false
	}
	return f.join(i, q, k, r, between)
}

// joinsNumber reports whether the word at token k joins a second number to the one
// that begins at token i.
func (f *figureFinder) joinsNumber(i, k int, between bool) bool {
	if between {
		return f.is(k, "and", "to")
	}
	return f.is(k, "or") || f.is(k, "to") && !f.changes(i)
}

// changesTo are the verbs after which "to" tells where a number went.
var changesTo = words.SetOf("from by up down rose rise rises rising fell fall falls falling gained gaining lost " +
	"losing slipped climbed jumped dropped added increased increasing declined declining cut raised tumbled slid " +
	"eased surged soared edged won voted grew plunged plummeted dipped shed sank skidded ticked inched advanced " +
	"rallied retreated")

// changes reports whether a verb of change stands before the number, past its
// hedge: "declined nearly $1 to $73.85".
func (f *figureFinder) changes(i int) bool {
	for j := i - 1; j >= i-3 && j >= 0; j-- {
		if changesTo[f.at(j).Word] {
			// "ranged from 12 to 16 months"
			return !f.is(j, "from") || !f.is(j-1, "range", "ranges", "ranged", "ranging", "vary", "varies", "varied")
		}
		if !f.has(j, asHedge) && !f.is(j, "than") {
			return false
		}
	}
	return false
}

// join makes one quantity of the two ends of a range.
func (f *figureFinder) join(i int, q quantity, k int, r quantity, between bool) (quantity, bool) {
	if q.unit != "" && r.unit != "" && q.unit != r.unit || q.unit != "" && r.unit == "" && !currencyUnit(q.unit) {
		return q, false
	}
	low := q.low
	if first, ok := f.numeralAt(i, q.end); ok && q.unit == "" || currencyUnit(q.unit) {
		low *= f.ellipsis(first, k, r)
	}
	if low >= r.low || f.is(k-1, "or") && !near(low, r.low) {
		return q, false
	}
	rule := "range"
	if r.unit == "" {
		r.unit = q.unit
	}
	return quantity{low: low, high: r.high, unit: r.unit, start: i, end: r.end, rule: rule}, true
}

// numeralAt reads the number, past a sign of money, that begins at i.
func (f *figureFinder) numeralAt(i, end int) (numeral, bool) {
	_, j := f.moneyBefore(i)
	n, ok := f.numeral(j)
	return n, ok && n.end <= end
}

// near tells "two or three" and "10 or 12" from a choice: "5 or 500".
func near(low, high float64) bool { return high <= 2*low || high-low <= 2 }

// ellipsis returns what the first number of a range is to be multiplied by
// where it leaves to the second what they share: "2 to 3 million", and in
// "7-800,000" the hundred thousands.
//
// "7-800,000 Palestinians expelled from their homes": a number of as many
// digits as the second has before its zeros, and smaller, means the same
// power; else the same thousands, "5-10,000". It is wrong where a range does
// run from seven to 800,000.
func (f *figureFinder) ellipsis(first numeral, k int, r quantity) float64 {
	_, at := f.moneyBefore(k)
	second, ok := f.numeral(at)
	if !ok || first.scale > 1 || first.value == 0 || math.IsInf(first.value, 0) {
		return 1
	}
	if second.scale > 1 {
		if first.value < second.value/second.scale {
			return second.scale
		}
		return 1
	}
	if f.at(k).Bond != hyphened || second.value < 1000 || first.value >= 1000 {
		return 1
	}
	lead, power := second.value, 1.0
	for math.Mod(lead, 10) == 0 {
		lead, power = lead/10, power*10
	}
	if first.value < lead && math.Floor(math.Log10(first.value)) == math.Floor(math.Log10(lead)) {
		return power
	}
	if power >= 1000 && first.value*1000 < second.value {
		return 1000
	}
	return 1
}

// ratio reads "one in five" and "three out of ten" as a share.
//
// "In" makes one only after "one" or before ten and a hundred, since "killed
// two in three attacks" counts twice.
func (f *figureFinder) ratio(i int, q quantity) (quantity, bool) {
	k := f.outOf(q)
	if k == 0 || q.unit != "" || q.vague {
		return q, false
	}
	n, ok := f.numeral(k)
	if !ok || n.vague || n.share || q.low >= n.value || n.value > 1000 || n.scale > 100 {
		return q, false
	}
	next := f.at(n.end)
	if next.Class&(asPeriod|asPeriods|asMeasure|asOrdinal) != 0 || next.Bond == attached || next.Bond == hyphened {
		return q, false
	}
	return quantity{low: q.low / n.value, high: q.low / n.value, unit: "share", start: i, end: n.end, share: true,
		rule: "part"}, true
}

// outOf returns where the number stands out of which q is, or 0.
func (f *figureFinder) outOf(q quantity) int {
	k := q.end
	switch round := f.is(k+1, "10", "ten", "100"); {
	case f.is(k, "out") && f.is(k+1, "of"), f.is(k, "of") && f.is(k+1, "every", "each") &&
		f.is(k+2, "10", "ten", "100"), f.is(k, "in") && f.is(k+1, "every") && q.low == 1:
		return k + 2
	case f.is(k, "in") && (q.low == 1 || round):
		return k + 1
	}
	return 0
}

// scoreOrNumber returns the end of a chain of hyphened numbers that is no
// range: a score "3-2", a telephone number "555-1234", a date of odd form. It
// returns i where there is none.
func (f *figureFinder) scoreOrNumber(i int) int {
	k := i + 1
	for isNumber(f.at(k)) && f.at(k).Bond == hyphened {
		k++
	}
	first, ok1 := parseDigits(f.at(i).Word)
	second, ok2 := parseDigits(f.at(i + 1).Word)
	switch {
	case k == i+1:
		return i
	case k > i+2, !ok1, !ok2, k == i+2 && (f.scored(i-3, i-1) || f.scored(k+1, k)): // "6-4, 3-6, 7-6"
		return k
	case len(f.at(i+1).Word) == 4 && len(f.at(i).Word) >= 3 && len(f.at(i).Word) <= 4, second <= first &&
		f.at(i+2).Bond != attached && !f.has(i+2, asScale):
		return k
	}
	return i
}

// scored reports whether a score of two numbers begins at token i, parted from
// the next by a comma at token comma.
func (f *figureFinder) scored(i, comma int) bool {
	return f.is(comma, ",") && isNumber(f.at(i)) && isNumber(f.at(i+1)) && f.at(i+1).Bond == hyphened &&
		len(f.at(i).Word) <= 2 && len(f.at(i+1).Word) <= 2
}
