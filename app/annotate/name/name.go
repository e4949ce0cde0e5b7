// Package name finds the names that the lexicon does not know, by the tagger,
// and joins those of one entity, within an article and across several.
package name

import (
	"slices"
	"strings"
	"unicode"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/sentence"
	"parallax/app/tagger"
	"parallax/app/text"
)

// Rules by which an unknown name is marked.
const (
	ruleTagged = "name tagger"
	ruleShort  = "short form of a name in the article"
)

// Find returns the names in the article that nothing in taken covers or cuts,
// by the tagger, and the entities they name, each of them new to the lexicon l.
// A longer name than those taken inside it is one of its own: "U.S. Supreme
// Court", "Michael Jordan". Mentions are sorted; entities stand in the order of
// their first mention.
//
// Names are joined into one entity inside the article: the same words; a full
// name and its surname; a name and its acronym; an organisation and its head
// word after "the" ("the Observatory"). Peoples ("Syrian") are no entities.
func Find(a *article.Article, l *lexicon.Lexicon, m *tagger.Model,
	taken []mark.Mention) ([]mark.Mention, []lexicon.Entity) {
	paragraphs := make([]text.Span, 0, len(a.Paragraphs))
	for _, p := range a.Paragraphs {
		if p.Account() { // who wrote it is not told of
			paragraphs = append(paragraphs, p.Span)
		}
	}
	j := &joining{body: a.Body}
	known := text.CoverOf(taken, func(m mark.Mention) text.Span { return m.Span })
	for _, n := range speakersOf(a.Body, trimmed(a.Body, paragraphs, m.Names(a.Body, paragraphs))) {
		if n.Type != tagger.Nationality && !known.Cuts(n.Span) {
			j.names = append(j.names, unknown{Name: n, form: nameForm(n.In(a.Body)), rule: ruleTagged})
		}
	}
	j.joinSame()
	j.joinShort()
	j.addShortForms(paragraphs, known)
	return j.result(l)
}

// speakersOf returns the names with those peoples as persons that are a surname
// of somebody named in full, and speak: after "Imran Baloch told reporters",
// "Baloch said", but not "Baloch militants".
func speakersOf(body string, names []tagger.Name) []tagger.Name {
	surnames := map[string]bool{}
	for _, n := range names {
		if words := strings.Fields(n.In(body)); n.Type == tagger.Person && len(words) > 1 {
			surnames[words[len(words)-1]] = true
		}
	}
	for i, n := range names {
		if n.Type == tagger.Nationality && surnames[n.In(body)] && speaks(body, n.Span) {
			names[i].Type = tagger.Person
		}
	}
	return names
}

// speaks reports whether a verb of saying stands right after a name, or before it.
func speaks(body string, name text.Span) bool {
	rest, spaced := strings.CutPrefix(body[name.End:], " ")
	if end := strings.IndexFunc(rest, notLetter); spaced && end > 0 && sentence.LemmaOf(rest[:end]) != "" {
		return true
	}
	before, spaced := strings.CutSuffix(body[:name.Start], " ")
	return spaced && sentence.LemmaOf(before[strings.LastIndexFunc(before, notLetter)+1:]) != ""
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// An unknown is an occurrence of a name that the lexicon does not have.
type unknown struct {
	tagger.Name
	form  string // folded, its words joined by one space
	rule  string
	group int // number of the entity it names
}

// A group is an entity in the making: all names of one entity.
type group struct {
	forms  []string    // different folded forms, in the order of the text
	full   text.Span   // the longest form, as first printed with small letters, if ever
	class  tagger.Type // what most of its names are taken for
	counts map[tagger.Type]int
	into   int // the group it was joined to, or itself
}

// A joining joins the names of one article.
type joining struct {
	body   string
	names  []unknown
	groups []group

	compared int // how often one group was held against another, which must grow no faster than the text
}

// joinSame makes a group of all names of one form. A name of one word and
// several types is one group: its type is what it is most often taken for.
func (j *joining) joinSame() {
	byForm := map[string]int{}
	for i := range j.names {
		n := &j.names[i]
		k, ok := byForm[identity(n.form)]
		if !ok {
			k = len(j.groups)
			byForm[identity(n.form)] = k
			j.groups = append(j.groups,
				group{forms: []string{n.form}, full: n.Span, counts: map[tagger.Type]int{}, into: k})
		}
		n.group = k
		g := &j.groups[k]
		g.counts[n.Type]++
		if shouted(g.full.In(j.body)) && !shouted(n.In(j.body)) {
			g.full = n.Span // "HAMAS" of a headline is Hamas in the report below it
		}
	}
	for k := range j.groups {
		j.groups[k].class = j.groups[k].majority()
	}
}

func shouted(name string) bool { return strings.ToUpper(name) == name }

// majority returns the type counted most often, the first of equals.
func (g *group) majority() tagger.Type {
	best := tagger.Person
	for _, t := range []tagger.Type{tagger.Organisation, tagger.Place} {
		if g.counts[t] > g.counts[best] {
			best = t
		}
	}
	return best
}

// joinShort joins a name to the one other in the article that it shortens:
// "Majdalani" to Ahmed Majdalani, "UN" to the United Nations. A surname that
// several bear stays by itself, and so does a father beside his son.
func (j *joining) joinShort() {
	full := fullNames{}
	for k, g := range j.groups {
		full.add(k, g.full.In(j.body), g.class)
	}
	for _, k := range j.longestFirst() {
		g := j.groups[k]
		name := g.full.In(j.body)
		candidates := slices.DeleteFunc(full.of(name, g.class), func(i int) bool {
			return g.class == tagger.Place && j.groups[i].class == tagger.Organisation && !shouted(name)
		})
		if g.class == tagger.Organisation && !shouted(name) {
			candidates = slices.DeleteFunc(candidates,
				func(i int) bool { return j.groups[i].full.Start > g.full.Start })
		}
		if strings.Contains(g.forms[0], " ") {
			candidates = slices.DeleteFunc(candidates, func(i int) bool {
				_, own := splitSuffix(g.forms[0])
				_, other := splitSuffix(j.groups[i].forms[0])
				return own != other
			})
		}
		j.joinIfOne(k, candidates)
	}
}

// longestFirst returns the groups, those of the most words first: "Abdel
// Majid" is joined before "Majid", so that there is one whom that may mean.
func (j *joining) longestFirst() []int {
	order := make([]int, len(j.groups))
	for k := range order {
		order[k] = k
	}
	words := func(k int) int { return strings.Count(j.groups[k].forms[0], " ") }
	slices.SortStableFunc(order, func(a, b int) int { return words(b) - words(a) })
	return order
}

// joinIfOne joins group k to the only one of the others, in candidates, that
// is not itself joined to one.
func (j *joining) joinIfOne(k int, candidates []int) {
	found := -1
	for _, i := range candidates {
		j.compared++
		if i == k || j.groups[i].into != i {
			continue
		}
		if found >= 0 {
			return
		}
		found = i
	}
	if found < 0 || j.groups[k].into != k {
		return
	}
	j.groups[k].into = found
	for _, form := range j.groups[k].forms {
		if !slices.Contains(j.groups[found].forms, form) {
			j.groups[found].forms = append(j.groups[found].forms, form)
		}
	}
}

// root returns the group that group k ended up in.
func (j *joining) root(k int) int {
	for j.groups[k].into != k {
		k = j.groups[k].into
	}
	return k
}
