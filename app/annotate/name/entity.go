package name

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
)

// addShortForms adds "the Observatory" after "the Syrian Observatory for Human
// Rights": "the" and the head word of just one organisation in the article. It
// goes wrong where a text goes on to speak of another body of that kind.
func (j *joining) addShortForms(paragraphs []text.Span, known text.Cover) {
	heads := j.heads()
	if len(heads) == 0 {
		return
	}
	named := text.CoverOf(j.names, func(n unknown) text.Span { return n.Span })
	var tokens []text.Token
	for _, p := range paragraphs {
		tokens = text.AppendTokens(tokens[:0], j.body, p)
		for i := 1; i < len(tokens); i++ {
			k, ok := heads[tokens[i].In(j.body)]
			s := tokens[i].Span
			if !ok || !strings.EqualFold(tokens[i-1].In(j.body), "the") ||
				i+1 < len(tokens) && text.Capitalised(tokens[i+1].In(j.body)) {
				continue
			}
			if s.Start < j.groups[k].full.Start || known.Overlaps(s) || named.Overlaps(s) {
				continue
			}
			j.names = append(j.names,
				unknown{Name: tagger.Name{Span: s, Type: tagger.Organisation}, form: nameForm(s.In(j.body)),
					rule: ruleShort, group: k})
		}
	}
	slices.SortFunc(j.names, func(a, b unknown) int { return text.Compare(a.Span, b.Span) })
}

// heads gives the head words of the organisations of three words or more, each
// with its group, without those that several share.
func (j *joining) heads() map[string]int {
	heads, shared := map[string]int{}, map[string]bool{}
	for k, g := range j.groups {
		words := strings.Fields(g.full.In(j.body))
		if g.class != tagger.Organisation || g.into != k || len(words) < 3 {
			continue
		}
		head := headOf(words)
		if _, ok := heads[head]; ok {
			shared[head] = true
		}
		heads[head] = k
	}
	for head := range shared {
		delete(heads, head)
	}
	return heads
}

// headOf returns the word before "of" or "for", or the last word.
func headOf(words []string) string {
	for i := 1; i < len(words); i++ {
		if words[i] == "of" || words[i] == "for" {
			return words[i-1]
		}
	}
	return words[len(words)-1]
}

// result makes mentions and entities of the joined names.
func (j *joining) result(l *lexicon.Lexicon) ([]mark.Mention, []lexicon.Entity) {
	var mentions []mark.Mention
	var entities []lexicon.Entity
	at := map[int]int{} // by group, its place in entities
	used := map[string]bool{}
	for _, n := range j.names {
		k := j.root(n.group)
		i, ok := at[k]
		if !ok {
			i = len(entities)
			at[k] = i
			entities = append(entities,
				j.entity(k, func(id string) bool { _, known := l.Entity(id); return known || used[id] }))
			used[entities[i].ID] = true
		}
		e := &entities[i]
		if words := strings.Join(strings.Fields(n.In(j.body)), " "); !slices.Contains(e.Aliases, words) {
			e.Aliases = append(e.Aliases, words)
		}
		mentions = append(mentions,
			mark.Mention{Span: n.Span, Entity: e.ID, Type: e.Class, Made: mark.Made{Status: mark.Found, Rule: n.rule}})
	}
	return mentions, entities
}

// entity makes the entity of group k, with an ID that is not in use.
func (j *joining) entity(k int, used func(id string) bool) lexicon.Entity {
	g := j.groups[k]
	e := lexicon.Entity{Kind: lexicon.Actor, Class: string(g.class), Found: true}
	if g.class == tagger.Place {
		e.Kind = lexicon.Place
	}
	e.Name = strings.Join(strings.Fields(g.full.In(j.body)), " ")
	e.ID = freeID(slug(e.Name), e.Class, used)
	return e
}

// freeID returns id, or with ":class", "-2", "-3" and so on where it is in use.
func freeID(id, class string, used func(string) bool) string {
	if !used(id) {
		return id
	}
	free := id + ":" + class
	for n := 2; used(free); n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	return free
}

// slug writes a name as an ID: folded letters and digits, joined by hyphens.
func slug(name string) string {
	words := strings.FieldsFunc(text.FoldString(name),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return "name"
	}
	return strings.Join(words, "-")
}
