package explore

import (
	"slices"
	"strings"
	"unicode"
)

// A Change is one thing that a reader holds otherwise than the page: a
// [Rename], [Regroup], [Rejoin], [Confirm], [Repair] or [Dispute]. The changes
// of a state apply in the order in which they were made. They are comparable.
type Change interface {
	// topic returns the change without what it changes to. On one topic a state
	// has one change at most.
	topic() Change
	// sound returns the change as a state holds it, and whether the corpus has
	// what it names.
	sound(x *Scene) (Change, bool)
	// inWords tells the reader what is changed to what.
	inWords(x *Scene, s Setting) string
}

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

// say returns the changes with c, which takes the place of an earlier one on
// the same topic; without that one, where c gives what the page has by itself.
// A nil c, and one that names what the corpus does not have, changes nothing.
func (x *Scene) say(list []Change, c Change) []Change {
	if c == nil {
		return list
	}
	x = x.Plain()
	c, ok := c.sound(x)
	if !ok {
		return list
	}
	list = without(list, func(o Change) bool { return o.topic() == c.topic() || unsettles(c, o) })
	if x.asPrinted(c) {
		return list
	}
	return append(list, c)
}

// asPrinted reports whether c says no more than the page does by itself.
func (x *Scene) asPrinted(c Change) bool {
	switch c := c.(type) {
	case Rename:
		return x.name(c.Entity) == c.Name
	case Regroup:
		return x.speakerGroups()[c.Speaker] == c.Group
	}
	return false
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
	move, moves := c.(Rejoin)
	sure, confirms := o.(Confirm)
	return moves && confirms && (sure.Row.has(move.Figure) || sure.Row.has(move.With))
}

// unsay returns the changes without c.
func unsay(list []Change, c Change) []Change {
	return without(list, func(o Change) bool { return o == c || unsettles(c, o) })
}
