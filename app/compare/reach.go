package compare

import (
	"math"
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// A Reach is the numbers that a printed figure may stand for, in Unit.
type Reach struct {
	Low, High         float64
	OpenLow, OpenHigh bool   // the end itself is left out; High is +Inf where nothing limits it
	Unit              string // "people", "%", a unit of the International System, else the stem of the unit as printed
}

// Meets reports whether one number fits both figures. Both must be of one unit.
func (r Reach) Meets(s Reach) bool {
	return r.below(s) && s.below(r)
}

func (r Reach) below(s Reach) bool {
	return r.Low < s.High || r.Low == s.High && !r.OpenLow && !s.OpenHigh
}

// roughly is how far from it a number may lie that is said to be "about" or
// "some", as a share of it. Texts give no such share; a tenth is a convention.
const roughly = 0.1

// ReachOf returns what a figure allows. A bound opens one side ("more than
// 200,000"), a hedge gives a tenth on both, and a round number stands for what
// rounds to it: 18,000 for 17,500 to 18,500. Words without a number give their
// order of magnitude: "thousands" is a thousand to twenty thousand.
func ReachOf(f mark.Figure, body string) Reach {
	r := Reach{Low: f.Low, High: f.High}
	if f.Vague {
		r.Low, r.High = magnitude(f.Number.In(body))
	} else {
		slack := rounded(f)
		if f.Bound == mark.About {
			slack = math.Max(slack, roughly*f.High)
		}
		if f.Bound == mark.Exact || f.Bound == mark.About {
			r.Low, r.High = r.Low-slack, r.High+slack
			r.OpenHigh = f.Bound == mark.Exact && slack > 0 // 7.5 years are rounded to eight
		}
		_, _, _, measure := f.SI()
		measure = measure || f.Unit == "%" || f.Unit == "percent" || strings.Contains(f.Number.In(body), ".")
		if !measure && f.Low >= 1 && f.Low == math.Trunc(f.Low) {
			// there are no 21.6 people
			r.Low, r.High = math.Ceil(r.Low), math.Floor(r.High)
		}
	}
	r.limit(f.Bound)
	r.inUnit(f)
	return r
}

// limit takes away the side that a bound leaves open.
func (r *Reach) limit(b mark.Bound) {
	switch b {
	case mark.AtLeast, mark.MoreThan:
		r.High, r.OpenLow = math.Inf(1), b == mark.MoreThan
	case mark.AtMost, mark.LessThan:
		r.Low, r.OpenHigh = 0, b == mark.LessThan
	}
}

// inUnit turns the reach into the unit that figures of its kind are held
// against each other in: shares into percents, miles into meters.
func (r *Reach) inUnit(f mark.Figure) {
	var factor float64
	factor, r.Unit = unitOf(f)
	r.Low, r.High = r.Low*factor, r.High*factor
}

// unitOf returns the unit that a figure is held against others in, and how many
// of it the printed unit is.
func unitOf(f mark.Figure) (float64, string) {
	switch _, high, si, ok := f.SI(); {
	case ok && f.High != 0:
		return high / f.High, si
	case f.Unit == "share":
		return 100, "%"
	case f.Unit == "percent":
		return 1, "%"
	}
	return 1, unitHead(f)
}

// printed returns the number of a figure in that unit, and whether it measures
// something: a length, a share, a sum of money, and no count.
func printed(f mark.Figure) (low, high float64, measured bool) {
	factor, unit := unitOf(f)
	_, _, _, si := f.SI()
	return f.Low * factor, f.High * factor, si || unit == "%" || unit == "°" || figureKinds[unit] == "money"
}

// unitHead returns the kind of the last word of a figure's unit, else its stem:
// "people" of "refugees", "camp" of "refugee camp", nothing of no unit.
func unitHead(f mark.Figure) string {
	words := strings.Fields(text.FoldString(f.Unit))
	if len(words) == 0 {
		return ""
	}
	head := stem(words[len(words)-1])
	if figureKinds[head] == "people" {
		return "people"
	}
	return head
}

// rounded returns how far from an exact figure's number what it was rounded
// from may lie: half of its last place. A count below a hundred is no round
// one: "12 camps" are twelve.
func rounded(f mark.Figure) float64 {
	if f.Low != f.High || f.Low == 0 {
		return 0
	}
	_, _, _, measure := f.SI()
	place := 1.0
	for f.Low >= 100 && math.Mod(f.Low, place*10) == 0 {
		place *= 10
	}
	switch {
	case f.Low != math.Trunc(f.Low):
		place = 0.1
	case place < 100 && !measure && f.Unit != "%":
		return 0
	}
	return place / 2
}

// magnitudes are the words for round numbers and their values.
var magnitudes = map[string]float64{"dozen": 12, "score": 20, "hundred": 100, "thousand": 1e3, "million": 1e6,
	"billion": 1e9}

// magnitude returns the bounds of words such as "tens of thousands", "a few
// thousand", "several hundred" and "thousands": from one of them to twenty, where
// "tens of thousands" are well begun. Texts give no such limits; it is a convention.
func magnitude(words string) (low, high float64) {
	low, high = 1, 20
	known := false
	for _, w := range strings.Fields(text.FoldString(words)) {
		w = strings.TrimSuffix(w, "s")
		switch value, is := magnitudes[w]; {
		case is:
			low, high, known = low*value, high*value, true
		case w == "ten":
			low, high = low*10, high*10
		case w == "few", w == "several", w == "couple":
			low, high = 2*low, high/2
		}
	}
	if !known {
		return 0, math.Inf(1)
	}
	return low, high
}
