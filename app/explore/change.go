package explore

import (
	"slices"
	"strings"
	"unicode"
)

// A Change is one thing that a reader holds otherwise than the page. Of one
// kind and one What a state has one change at most; they apply in the order in
// which they were made.
type Change struct {
	Kind ChangeKind
	What string // what is changed
	To   string // what it is changed to
}

// A ChangeKind tells what a reader changes, and what the other two fields of a
// [Change] hold. A figure is written as the place of its article and its first
// byte there, "0.1234"; a paragraph as the place of its article and its number;
// a pair as two paragraphs, "0.7-1.18", the article of the lower place first.
type ChangeKind string

const (
	Renaming   ChangeKind = "name"  // What: an entity's ID; To: the neutral name
	Regrouping ChangeKind = "group" // What: a speaker, as [compare.Speaker.Key] has it; To: the group, empty for none
	Rejoining  ChangeKind = "row"   // What: a figure; To: the figure whose row of the ledger it joins, empty for a row of its own
	Confirming ChangeKind = "sure"  // What: the figures of a row, "0.12+0.98+1.7"; To: empty
	Repairing  ChangeKind = "pair"  // What: a pair; To: itself where it is confirmed, the pair it is moved to, or empty: removed
	Disputing  ChangeKind = "no"    // What: a mark, as its [markKey]; To: empty
)

// longestName is how many runes a reader's name for somebody has at most.
const longestName = 60

// tidy returns typed words as a name can have them: on one line, single-spaced,
// without signs that cannot be seen, of at most longestName runes.
func tidy(typed string) string {
	typed = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) && r != '\u200c' && r != '\u200d' { // the joiners belong to the spelling of names
			return -1
		}
		return r
	}, typed)
	words := strings.Join(strings.Fields(typed), " ")
	if runes := []rune(words); len(runes) > longestName {
		words = strings.TrimSpace(string(runes[:longestName]))
	}
	return words
}

// The signs between changes, and between the parts of one, in an address; where
// a reader's words hold them they are escaped.
var (
	escapeSigns   = strings.NewReplacer("%", "%25", ",", "%2C", "~", "%7E")
	unescapeSigns = strings.NewReplacer("%25", "%", "%2C", ",", "%7E", "~")
)

// changesInAddress writes changes as an address has them.
func changesInAddress(list []Change) string {
	var all []string
	for _, c := range list {
		words := string(c.Kind) + "~" + escapeSigns.Replace(c.What)
		if c.To != "" {
			words += "~" + escapeSigns.Replace(c.To)
		}
		all = append(all, words)
	}
	return strings.Join(all, ",")
}

// parseChanges reads what changesInAddress writes, and leaves out what changes
// nothing of this corpus.
func (x *Explorer) parseChanges(words string) []Change {
	var list []Change
	for _, one := range strings.Split(words, ",") {
		parts := append(strings.SplitN(one, "~", 3), "", "")
		c := Change{ChangeKind(parts[0]), unescapeSigns.Replace(parts[1]), unescapeSigns.Replace(parts[2])}
		list = x.say(list, c)
	}
	return list
}

// say returns the changes with c, which takes the place of an earlier one of
// the same thing; without that one, where c gives what the page has by itself.
func (x *Explorer) say(list []Change, c Change) []Change {
	x = x.plain()
	c, ok := x.sound(c)
	if !ok {
		return list
	}
	list = without(list, func(o Change) bool { return o.Kind == c.Kind && o.What == c.What || unsettles(c, o) })
	if x.asPrinted(c) {
		return list
	}
	return append(list, c)
}

// without returns the changes but for some; of none left, nil, as a state has it
// that comes from an address.
func without(list []Change, some func(Change) bool) []Change {
	list = slices.DeleteFunc(slices.Clone(list), some)
	if len(list) == 0 {
		return nil
	}
	return list
}

// unsettles reports whether c changes a row of the ledger that o confirms.
func unsettles(c, o Change) bool {
	if c.Kind != Rejoining || o.Kind != Confirming {
		return false
	}
	figures := strings.Split(o.What, "+")
	return slices.Contains(figures, c.What) || slices.Contains(figures, c.To)
}

// unsay returns the changes without c.
func unsay(list []Change, c Change) []Change {
	return without(list, func(o Change) bool { return o == c || unsettles(c, o) })
}
