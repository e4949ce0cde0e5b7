package compare

import (
	"slices"
	"strconv"
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// figureKinds gives for a word of a figure's unit what is measured, so that
// "up to 90 percent of the camp" and "about 1 square kilometer" are both held
// to say how much. A unit of no kind is compared by its own stem.
var figureKinds = kindsByStem([]TopicClass{
	{"people",
		"people person man men woman women child children civilian resident refugee inhabitant fighter soldier " +
			"militant troops family families student worker voter protester victim member passenger survivor " +
			"demonstrator rioter officer policeman policemen casualty casualties villager migrant hostage " +
			"prisoner detainee"},
	{"extent", "% percent share km2 m2 ha acre hectare square area half third quarter"},
	{"distance", "km kilometer kilometre m meter metre mile mi foot feet"},
	{"duration", "second minute hour day night week month year decade century"},
	{"temperature", "°"},
	{"money", "$ £ € usd eur gbp dollar euro pound cent shekel rouble ruble lira yen rupee"},
})

// dimensions are what the units of the International System measure.
var dimensions = map[string]string{"m": "distance", "m2": "extent", "m3": "volume", "kg": "weight", "s": "duration",
	"m/s": "speed"}

func kindsByStem(classes []TopicClass) map[string]string {
	m := map[string]string{}
	for stem, ids := range byStem(classes) {
		m[stem] = ids[0]
	}
	return m
}

// shares are the words that stand before "of" and say how much of something:
// "Most of the area is held by", "retreated from much of the territory".
var shares = set("most much half all none part parts majority third quarter bulk swath swaths rest remainder percent")

// figures adds the kinds of the sentence's figures, each kind with its number
// where the text gives one ("eleven heads", "the eleven royal heads"), and
// "extent" for shares that are said in words.
func (g gatherer) figures(body string, figures []mark.Figure, s text.Span) {
	for _, f := range figures {
		kind := figureKind(f, body)
		if kind != "" {
			g.add(SharedFigure, kind, f.Span)
		}
		if f.Low != 0 && f.Low == f.High && !f.Vague {
			number := strconv.FormatFloat(f.Low, 'f', -1, 64)
			g.add(SharedFigure, strings.TrimSpace(kind+" "+number), f.Span)
		}
	}
	for _, share := range sharesIn(body, s) {
		g.add(SharedFigure, "extent", share)
	}
}

// sharesIn returns the words of a sentence that say how much of something.
func sharesIn(body string, s text.Span) []text.Span {
	words := text.Words(body, s)
	var in []text.Span
	for i := 1; i < len(words); i++ {
		if shares[text.FoldString(words[i-1].In(body))] && words[i].In(body) == "of" {
			in = append(in, words[i-1])
		}
	}
	return in
}

// extents adds how much of a place the sentence tells of, and what of it. A
// share and a measured area bear on one thing where the ledger would join them:
// “Most of the area is held by Islamic State”, “The area under the control of
// ISIS now spans several large city blocks, or about 1 square kilometer”. It is
// wrong where the two tell of two quarters of the place.
func (g gatherer) extents(r *reader, figures []mark.Figure, n int, s text.Span) {
	areas := sharesIn(r.a.Body, s)
	for _, f := range figures {
		if figureKind(f, r.a.Body) == "extent" {
			areas = append(areas, f.Span)
		}
	}
	for _, at := range areas {
		deed, _ := r.deed(at, text.Span{}, "extent", clauseAt(r.a.Body, s, at), s)
		beside, _ := r.place(at, n, s)
		place := r.entityAt(beside)
		if deed != "" && place != "" && r.ofGround(at, s) {
			g.add(SharedExtent, deed+" "+place, at)
		}
	}
}

// grounds are the words for what has an area.
var grounds = set(`area areas territory land ground region province district districts quarter quarters neighborhood
neighborhoods neighbourhood neighbourhoods city town village villages camp island valley east west north south square
km2 km mi2 acre acres hectare hectares ha`)

// ofGround reports whether an extent is that of some ground: its own unit says
// so, or one of the five words after it does, or a place stands there. “Most of
// the residents” is none.
func (r *reader) ofGround(at, s text.Span) bool {
	after := text.Words(r.a.Body, text.Span{Start: at.End, End: s.End})
	after = after[:min(5, len(after))]
	for _, w := range append(text.Words(r.a.Body, at), after...) {
		if grounds[text.FoldString(w.In(r.a.Body))] {
			return true
		}
	}
	return len(after) > 0 && len(r.places(text.Span{Start: at.End, End: after[len(after)-1].End})) > 0
}

// figureKind returns what the figure measures, or "" where nothing tells: the
// kind of its unit's head, the last word ("refugee camp" is no refugee), else
// the kind of a word of what it counts, the last first, else the unit's stem.
func figureKind(f mark.Figure, body string) string {
	unit := strings.Fields(text.FoldString(f.Unit))
	head := ""
	if len(unit) > 0 {
		head = stem(unit[len(unit)-1])
	}
	if kind := figureKinds[head]; kind != "" {
		return kind
	}
	of := strings.Fields(text.FoldString(f.Of.In(body)))
	for _, w := range slices.Backward(of) {
		if kind := figureKinds[stem(w)]; kind != "" {
			return kind
		}
	}
	return head
}

// magnitude reports whether a figure is that of an earthquake: “a 6.1-magnitude
// quake”, “measuring 6.4 on the Richter scale”, “a force of about 6.0 on the
// Richter scale”.
func (r *reader) magnitude(f mark.Figure, s text.Span) bool {
	if f.Unit != "" && f.Unit != "°" || f.Vague || f.High >= 10 {
		return false
	}
	after := text.Words(r.a.Body, text.Span{Start: f.End, End: s.End})
	before := text.Words(r.a.Body, text.Span{Start: s.Start, End: f.Start})
	for _, w := range append(after[:min(3, len(after))], before[max(0, len(before)-2):]...) {
		if word := text.FoldString(w.In(r.a.Body)); word == "magnitude" || word == "richter" {
			return true
		}
	}
	return false
}
