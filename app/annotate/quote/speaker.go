package quote

import (
	"slices"
	"strings"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A speaker is one who was heard, and by which IDs.
type speaker struct {
	span   text.Span
	by     []string
	kind   speakerKind
	cue    text.Span
	lemma  string
	number int // of the paragraph
}

// A speakerKind tells which pronoun can take up a speaker.
type speakerKind uint8

const (
	unknownKind speakerKind = iota
	onePerson               // he, she
	oneBody                 // it, they: an agency, a state, a group
	several                 // they
)

// speakers resolves the words that name a speaker to entities.
type speakers struct {
	body     string
	mentions []mark.Mention
	lexicon  *lexicon.Lexicon
	heard    []speaker // in order, the last few
	lead     speaker   // the person that the latest sentence began with
}

// maxHeard is how many speakers back a pronoun or a repeated noun looks.
const maxHeard = 6

func newSpeakers(body string, mentions []mark.Mention, l *lexicon.Lexicon) *speakers {
	byPlace := func(a, b mark.Mention) int { return text.Compare(a.Span, b.Span) }
	if !slices.IsSortedFunc(mentions, byPlace) {
		mentions = slices.Clone(mentions)
		slices.SortFunc(mentions, byPlace)
	}
	if l == nil {
		l = lexicon.New(nil, nil)
	}
	return &speakers{body: body, mentions: mentions, lexicon: l}
}

// before returns how many mentions begin before offset.
func (r *speakers) before(offset int) int {
	i, _ := slices.BinarySearchFunc(r.mentions, offset, func(m mark.Mention, at int) int { return m.Start - at })
	return i
}

// within returns the mentions that begin inside span.
func (r *speakers) within(span text.Span) []mark.Mention {
	return r.mentions[r.before(span.Start):r.before(span.End)]
}

// hear remembers who was heard last.
func (r *speakers) hear(s speaker) {
	if s.span.Empty() {
		return
	}
	r.heard = append(r.heard, s)
	r.heard = r.heard[max(0, len(r.heard)-maxHeard):]
}

// last returns who was heard last.
func (r *speakers) last() (speaker, bool) {
	if len(r.heard) == 0 {
		return speaker{}, false
	}
	return r.heard[len(r.heard)-1], true
}

// resolve returns the entities that the pieces name, and of what kind the speaker
// is.
func (r *speakers) resolve(s *reading, p span) ([]string, speakerKind) {
	if p.empty() {
		return nil, unknownKind
	}
	if p.to == p.from+1 && s.at(p.from, personal) {
		return r.pronoun(s, p.from)
	}
	if ids := r.named(s, p); len(ids) > 0 {
		return ids, r.kindOf(ids)
	}
	if ids := r.backers(s, p); ids != nil {
		return ids, several
	}
	if s.at(p.from, bothOfThem) {
		if pair := r.pairBefore(s.pieces[p.from].Start); pair != nil {
			return pair, several
		}
	}
	return r.repeated(s, p), s.kindOfWords(p)
}

var (
	personal   = pat("he|she|it|they")
	bothOfThem = pat("both / the two")
)

// pronoun takes up the last speaker that fits: “We haven’t even seen any Daesh
// members in over three days,” he said. A person whom the sentence before began
// with comes first: "Assad met ministers. He vowed …".
func (r *speakers) pronoun(s *reading, i int) ([]string, speakerKind) {
	want := several
	if s.is(i, "he", "she") {
		want = onePerson
	} else if s.is(i, "it") {
		want = oneBody
	}
	if last, _ := r.last(); want == onePerson && r.lead.span.Start > last.span.Start {
		return r.lead.by, onePerson
	}
	for _, h := range slices.Backward(r.heard) {
		if h.kind == want || h.kind == unknownKind || want == several && h.kind == oneBody {
			return h.by, h.kind
		}
	}
	return nil, want
}

// begins notes the person whom the sentence begins with: "The mayor, Omar Delu, met
// reporters".
func (r *speakers) begins(s *reading) {
	p, ok := s.mainSubject(span{0, min(len(s.pieces), 12)})
	if !ok {
		return
	}
	p.to = s.withName(p.to)
	if ids := r.named(s, p); len(ids) == 1 && r.kindOf(ids) == onePerson {
		r.lead = speaker{span: s.text(p), by: ids}
	}
}

// named picks from the mentions in a speaker's words those that speak: a person, or
// who is named in the head of the phrase, or whom its head speaks for.
func (r *speakers) named(s *reading, p span) []string {
	whole := s.text(p)
	var actors, persons, heads []mark.Mention
	head := s.text(span{p.from, s.headEnd(p)}).End
	for _, m := range r.within(whole) {
		e, _ := r.lexicon.Entity(m.Entity)
		if e.Kind == lexicon.Place && m.Span != whole || m.End > whole.End || r.owns(m) {
			continue
		}
		actors = append(actors, m)
		if e.Class == "person" {
			persons = append(persons, m)
		}
		if m.Start < head {
			heads = append(heads, m)
		}
	}
	switch {
	case len(persons) > 0:
		return r.joined(persons)
	case len(heads) > 0:
		return r.joined(heads)
	}
	return r.representedBy(s, actors, p)
}

// headEnd returns where the head of a noun phrase ends: before the first
// preposition, relative word or sign.
func (s *reading) headEnd(p span) int {
	closes := func(s *reading, i int) bool { return s.has(i, preposition|relative|thatWord) || s.sign(i) != 0 }
	if i := s.first(span{p.from + 1, p.to}, closes); i > 0 {
		return i
	}
	return p.to
}

// owns reports whether a genitive ending follows the mention: "Syria’s".
func (r *speakers) owns(m mark.Mention) bool {
	rest := r.body[m.End:]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
}

// joined returns the last mention and those joined to it by "and".
func (r *speakers) joined(ms []mark.Mention) []string {
	ids := []string{ms[len(ms)-1].Entity}
	for i := len(ms) - 2; i >= 0 && r.and(ms[i].End, ms[i+1].Start); i-- {
		if !slices.Contains(ids, ms[i].Entity) {
			ids = slices.Insert(ids, 0, ms[i].Entity)
		}
	}
	return ids
}

// and reports whether the text between two offsets joins what stands around it.
func (r *speakers) and(from, to int) bool {
	return from <= to && slices.Contains([]string{" and ", " and the ", ", ", ", and ", ", the "}, r.body[from:to])
}

var speaksFor = pat("with|for|of|from|at|in DET*")

// representedBy returns the body that a bare official speaks for ("a reporter with
// Syrian state TV"), or whose name closes the phrase ("director of UN agency
// for Palestinian refugees UNRWA").
func (r *speakers) representedBy(s *reading, ms []mark.Mention, p span) []string {
	at := s.first(span{p.from + 1, p.to}, func(s *reading, i int) bool { return s.at(i, speaksFor) })
	for _, m := range ms {
		closes := m.End == s.pieces[p.to-1].End && s.commonNoun(s.pieceAt(m.Start)-1)
		if closes || at > 0 && s.pieceAt(m.Start) == s.past(at, speaksFor) {
			return []string{m.Entity}
		}
	}
	return nil
}

// pieceAt returns the piece that begins at offset or behind it.
func (s *reading) pieceAt(offset int) int {
	i, _ := slices.BinarySearchFunc(s.pieces, offset, func(p piece, at int) int { return p.Start - at })
	return i
}

// pairBefore returns the last two actors joined by "and" before offset: "Both
// groups have said they want Yarmouk to remain neutral".
func (r *speakers) pairBefore(offset int) []string {
	i := r.before(offset)
	for first := max(1, i-12); i > first; i-- {
		if a, b := r.mentions[i-2], r.mentions[i-1]; r.and(a.End, b.Start) {
			return []string{a.Entity, b.Entity}
		}
	}
	return nil
}

// repeated takes "the minister" for the last speaker who was introduced with
// the same noun.
func (r *speakers) repeated(s *reading, p span) []string {
	if !s.is(p.from, "the") || p.to > p.from+3 || s.has(p.to-1, capital) {
		return nil
	}
	for _, h := range slices.Backward(r.heard) {
		if slices.Contains(strings.Fields(h.span.In(r.body)), s.word(p.to-1)) {
			return h.by
		}
	}
	return nil
}

// backers returns the entity of those who take somebody's side: "activists who
// support the Syrian regime" are the "supporters of Assad" of the lexicon, since
// Assad is part of the Syrian government. It goes wrong where a text tells the
// supporters of one from those of the other.
func (r *speakers) backers(s *reading, p span) []string {
	j := s.first(p, func(s *reading, i int) bool { return s.at(i, backing) })
	if j < 0 {
		return nil
	}
	for _, m := range r.within(s.text(span{j, p.to})) {
		for _, e := range r.lexicon.Entities {
			if slices.ContainsFunc(e.Labels, func(label string) bool { return r.supports(label, m.Entity) }) {
				return []string{e.ID}
			}
		}
	}
	return nil
}

var backing = pat("support|supports|supported|supporting|back|backs|backed|backing")

// supports reports whether a label is "supporters of X", X being the entity with
// the ID or part of it.
func (r *speakers) supports(label, id string) bool {
	name, ok := strings.CutPrefix(label, "supporters of ")
	return ok && slices.ContainsFunc(r.lexicon.Entities, func(e lexicon.Entity) bool {
		return (e.ID == id || e.PartOf == id) && (e.Name == name || slices.Contains(e.Aliases, name))
	})
}

// kindOf tells which pronoun takes the entities up.
func (r *speakers) kindOf(ids []string) speakerKind {
	e, _ := r.lexicon.Entity(ids[0])
	switch {
	case len(ids) > 1:
		return several
	case e.Class == "person":
		return onePerson
	case e.Class == "":
		return unknownKind
	}
	return oneBody
}

// kindOfWords guesses it from the words: plural nouns are several, "a minister" is
// one person.
func (s *reading) kindOfWords(p span) speakerKind {
	head := s.head(p)
	and := s.first(p, func(s *reading, i int) bool { return s.is(i, "and") })
	switch {
	case and > 0 || s.pluralNoun(head):
		return several
	case s.noun(head, person):
		return onePerson
	}
	return unknownKind
}

// outlet returns the entity that the words name, when it is one that publishes:
// "told AFP in Damascus".
func (r *speakers) outlet(span text.Span) string {
	for _, m := range r.within(span) {
		if e, _ := r.lexicon.Entity(m.Entity); publishes[e.Class] {
			return e.ID
		}
	}
	return ""
}

var publishes = map[string]bool{
	"news agency": true, "outlet": true, "media": true, "newspaper": true, "broadcaster": true, "television": true,
	"radio": true, "magazine": true, "website": true, "press": true, "news outlet": true,
	"news organisation": true, "news organization": true,
}
