package lexicon

import (
	"unicode"
	"unicode/utf8"

	"parallax/app/text"
)

// A Matcher finds the aliases and labels of a lexicon in a text: a trie of
// tokens, so that a text is matched in one pass.
//
// Letters are compared folded ("Krähenbühl" is "Krahenbuhl"), but their case
// counts: IS is not is. See [sameCase].
type Matcher struct {
	lexicon *Lexicon
	nodes   []node // nodes[0] is the root
}

type node struct {
	next   map[string]int // by folded token
	claims []claim        // of what ends here, in the order of the lexicon
}

type claim struct {
	entity int
	label  bool
	tokens []string // as the lexicon prints them, for their case
}

// A Match is a stretch of text that reads like an alias or a label.
type Match struct {
	text.Span
	Tokens int // how many of the parts it covers
	Claims []Claim
}

// A Claim is an entity that a match may mean.
type Claim struct {
	Entity *Entity // of the lexicon: not to be changed
	Label  bool
}

// Matcher returns the lexicon's matcher, made where it is first asked for.
func (l *Lexicon) Matcher() *Matcher {
	l.match.Do(func() { l.matcher = newMatcher(l) })
	return l.matcher
}

// newMatcher prepares a lexicon for matching.
func newMatcher(l *Lexicon) *Matcher {
	m := &Matcher{lexicon: l, nodes: make([]node, 1)}
	for i, e := range l.Entities {
		for _, alias := range e.Aliases {
			m.add(alias, i, false)
		}
		for _, label := range e.Labels {
			m.add(label, i, true)
		}
	}
	return m
}

func (m *Matcher) add(words string, entity int, label bool) {
	c := claim{entity: entity, label: label}
	at := 0
	for _, t := range text.Parts(words, text.Span{End: len(words)}) {
		token := t.In(words)
		c.tokens = append(c.tokens, token)
		at = m.step(at, text.FoldString(token))
	}
	if at > 0 {
		m.nodes[at].claims = append(m.nodes[at].claims, c)
	}
}

// step returns the node that key leads to, made where there is none.
func (m *Matcher) step(at int, key string) int {
	if next, ok := m.nodes[at].next[key]; ok {
		return next
	}
	if m.nodes[at].next == nil {
		m.nodes[at].next = map[string]int{}
	}
	m.nodes = append(m.nodes, node{})
	m.nodes[at].next[key] = len(m.nodes) - 1
	return len(m.nodes) - 1
}

// At returns what begins at parts[i], the longest first. The parts are those
// that [text.Parts] gives.
func (m *Matcher) At(body string, parts []text.Token, i int) []Match {
	var matches []Match
	at := 0
	for j := i; j < len(parts); j++ {
		next, ok := m.nodes[at].next[text.FoldString(parts[j].In(body))]
		if !ok {
			break
		}
		at = next
		if claims := m.claims(at, body, parts[i:j+1]); len(claims) > 0 {
			found := Match{text.Span{Start: parts[i].Start, End: parts[j].End}, j + 1 - i, claims}
			matches = append([]Match{found}, matches...)
		}
	}
	return matches
}

// claims returns the claims of a node whose case fits the printed parts, one
// for each entity.
func (m *Matcher) claims(at int, body string, printed []text.Token) []Claim {
	var claims []Claim
	for _, c := range m.nodes[at].claims {
		e := &m.lexicon.Entities[c.entity]
		if fits(c.tokens, body, printed) && (len(claims) == 0 || claims[len(claims)-1].Entity.ID != e.ID) {
			claims = append(claims, Claim{e, c.label})
		}
	}
	return claims
}

func fits(tokens []string, body string, printed []text.Token) bool {
	for i, t := range tokens {
		if !sameCase(t, printed[i].In(body)) {
			return false
		}
	}
	return true
}

// sameCase reports whether a printed word may stand for a word of the lexicon,
// letters apart: a small word also with a capital, as at the start of a
// sentence ("Regime forces"), a capitalised or small one also in capitals
// throughout, as in a headline, and one in capitals only so: "IS" is not "is".
// It goes wrong where a headline in capitals holds a short word: "WHAT IS NEXT".
func sameCase(entry, printed string) bool {
	have, want := caseOf(printed), caseOf(entry)
	switch want {
	case small:
		return have != mixed
	case capital:
		return have == capital || have == capitals
	}
	return have == want
}

type letterCase uint8

const (
	small    letterCase = iota // camp, ’s, -
	capital                    // Camp, U
	capitals                   // IS, UNRWA
	mixed                      // iPhone, McKay
)

func caseOf(word string) letterCase {
	first, _ := utf8.DecodeRuneInString(word)
	upper, lower := 0, 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	switch {
	case upper == 0:
		return small
	case upper == 1 && unicode.IsUpper(first):
		return capital
	case lower == 0:
		return capitals
	}
	return mixed
}
