package explore

import (
	"cmp"
	"fmt"
	"strings"

	"parallax/app/compare"
)

// This file writes changes as an address has them, and reads them. A change is
// its kind, its topic and, unless that is nothing, what it changes to, with "~"
// between. A figure is the place of its article and its first byte, "0.1234"; a
// row its figures, "0.12+0.98+1.7"; a pair two paragraphs, each as the place of
// its article and its number, "0.7-1.18"; a mark the letter of its kind, the
// place of its article, and its span, "q0.12-98".

// The kinds of change in an address.
const (
	renameCode  = "name"
	regroupCode = "group"
	rejoinCode  = "row"
	confirmCode = "sure"
	repairCode  = "pair"
	disputeCode = "no"
)

// The signs between changes, and between the parts of one; where a reader's
// words hold them they are escaped.
var (
	escapeSigns   = strings.NewReplacer("%", "%25", ",", "%2C", "~", "%7E")
	unescapeSigns = strings.NewReplacer("%25", "%", "%2C", ",", "%7E", "~")
)

// changesInAddress writes changes as an address has them.
func changesInAddress(list []Change) string {
	var all []string
	for _, c := range list {
		kind, topic, to := changeCode(c)
		words := kind + "~" + escapeSigns.Replace(topic)
		if to != "" {
			words += "~" + escapeSigns.Replace(to)
		}
		all = append(all, words)
	}
	return strings.Join(all, ",")
}

// parseChanges reads what changesInAddress writes, and leaves out what changes
// nothing of this corpus.
func (x *Scene) parseChanges(words string) []Change {
	var list []Change
	for _, one := range strings.Split(words, ",") {
		parts := append(strings.SplitN(one, "~", 3), "", "")
		list = x.say(list, parseChange(parts[0], unescapeSigns.Replace(parts[1]), unescapeSigns.Replace(parts[2])))
	}
	return list
}

func changeCode(c Change) (kind, topic, to string) {
	switch c := c.(type) {
	case Rename:
		return renameCode, c.Entity, c.Name
	case Regroup:
		return regroupCode, speakerCode(c.Speaker), c.Group
	case Rejoin:
		if c.Alone() {
			return rejoinCode, c.Figure.code(), ""
		}
		return rejoinCode, c.Figure.code(), c.With.code()
	case Confirm:
		return confirmCode, string(c.Row), ""
	case Repair:
		if c.To == (PairAt{}) {
			return repairCode, c.Pair.code(), ""
		}
		return repairCode, c.Pair.code(), c.To.code()
	case Dispute:
		return disputeCode, c.Mark.code(), ""
	}
	return "", "", ""
}

// parseChange returns the change of those words, or nil where they are of none.
func parseChange(kind, topic, to string) Change {
	switch kind {
	case renameCode:
		return Rename{topic, to}
	case regroupCode:
		return Regroup{parseSpeaker(topic), to}
	case rejoinCode:
		figure, ok := parseFigure(topic)
		with, joins := parseFigure(cmp.Or(to, topic))
		if ok && joins {
			return Rejoin{figure, with}
		}
	case confirmCode:
		return Confirm{figureSet(FigureSet(topic).figures())}
	case repairCode:
		pair, ok := parsePair(topic)
		at, moves := parsePair(to)
		if ok && (moves || to == "") {
			return Repair{pair, at}
		}
	case disputeCode:
		if m, ok := parseMark(topic); ok {
			return Dispute{m}
		}
	}
	return nil
}

// wordsSign stands before the words of a speaker who has no ID, which has no
// such sign.
const wordsSign = "“"

func speakerCode(k compare.SpeakerKey) string {
	if k.Entity != "" {
		return k.Entity
	}
	return wordsSign + k.Words
}

func parseSpeaker(code string) compare.SpeakerKey {
	if words, ok := strings.CutPrefix(code, wordsSign); ok {
		return compare.SpeakerKey{Words: words}
	}
	return compare.SpeakerKey{Entity: code}
}

const (
	figureFormat = "%d.%d"
	pairFormat   = "%d.%d-%d.%d"
	markFormat   = "%d.%d-%d" // behind the letter of its kind
)

func (f FigureAt) code() string { return fmt.Sprintf(figureFormat, f.Article, f.Start) }
func (p PairAt) code() string   { return fmt.Sprintf(pairFormat, p.A, p.NA, p.B, p.NB) }
func (m MarkAt) code() string {
	return string(rune(m.Kind)) + fmt.Sprintf(markFormat, m.Article, m.Start, m.End)
}

func parseFigure(code string) (f FigureAt, ok bool) {
	fmt.Sscanf(code, figureFormat, &f.Article, &f.Start)
	return f, f.code() == code
}

func parsePair(code string) (p PairAt, ok bool) {
	fmt.Sscanf(code, pairFormat, &p.A, &p.NA, &p.B, &p.NB)
	return p, p.code() == code
}

func parseMark(code string) (m MarkAt, ok bool) {
	if code == "" {
		return m, false
	}
	m.Kind = MarkKind(code[0])
	fmt.Sscanf(code[1:], markFormat, &m.Article, &m.Start, &m.End)
	return m, m.code() == code
}
