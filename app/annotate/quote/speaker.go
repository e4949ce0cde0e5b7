package quote

import (
	"slices"
	"sort"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A speaker is one who was last heard, and by which IDs.
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

// farthestHeard is how many speakers back a pronoun or a repeated noun looks.
const farthestHeard = 6

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

// within returns the mentions inside span.
func (r *speakers) within(span text.Span) []mark.Mention {
	i := sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].Start >= span.Start })
	j := i
	for j < len(r.mentions) && r.mentions[j].Start < span.End {
		j++
	}
	return r.mentions[i:j]
}

// hear remembers who was heard last.
func (r *speakers) hear(s speaker) {
	if s.span.Empty() {
		return
	}
	r.heard = append(r.heard, s)
	if len(r.heard) > farthestHeard {
		r.heard = r.heard[1:]
	}
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
	from, to := p.from, p.to
	if p.empty() {
		return nil, unknownKind
	}
	if to == from+1 && s.has(from, subjectPronoun) && !s.has(from, relative) {
		return r.pronoun(s, from)
	}
	if ids := r.named(s, from, to); len(ids) > 0 {
		return ids, r.kindOf(ids)
	}
	if ids := r.backers(s, from, to); ids != nil {
		return ids, several
	}
	if s.is(from, "both") || s.is(from+1, "two") && s.is(from, "the") {
		if pair := r.pairBefore(s.pieces[from].Start); pair != nil {
			return pair, several
		}
	}
	return r.repeated(s, from, to), s.kindOfWords(from, to)
}

// pronoun takes up the last speaker that fits: “We haven’t even seen any Daesh
// members in over three days,” he said. A person whom the sentence before began
// with comes first: "Assad met ministers. He vowed …".
func (r *speakers) pronoun(s *reading, i int) ([]string, speakerKind) {
	want := several
	switch {
	case s.is(i, "he", "she"):
		want = onePerson
	case s.is(i, "it"):
		want = oneBody
	case !s.is(i, "they"):
		return nil, unknownKind
	}
	if want == onePerson {
		if last, ok := r.last(); len(r.lead.by) > 0 && (!ok || last.span.Start < r.lead.span.Start) {
			return r.lead.by, onePerson
		}
	}
	for j := len(r.heard) - 1; j >= 0; j-- {
		if h := r.heard[j]; h.kind == want || h.kind == unknownKind || want == several && h.kind == oneBody {
			return h.by, h.kind
		}
	}
	return nil, want
}

// begins notes the person whom the sentence begins with.
func (r *speakers) begins(s *reading) {
	p, ok := s.mainSubject(span{0, min(len(s.pieces), 12)})
	if !ok || s.has(p.from, subjectPronoun) {
		return
	}
	from, to := p.from, s.withName(p.to) // "The mayor, Omar Delu, met reporters"
	if ids := r.named(s, from, to); len(ids) == 1 && r.kindOf(ids) == onePerson {
		r.lead = speaker{span: s.text(span{from, to}), by: ids}
	}
}

// named picks from the mentions in a speaker's words those that speak.
func (r *speakers) named(s *reading, from, to int) []string {
	span := s.text(span{from, to})
	var actors, persons []mark.Mention
	for _, m := range r.within(span) {
		e, known := r.lexicon.Entity(m.Entity)
		place := known && e.Kind == lexicon.Place || !known && m.Type == "place"
		if place && m.Span != span || m.End > span.End || r.owns(m) && m.Span.Len() < span.Len() {
			continue
		}
		actors = append(actors, m)
		if known && e.Class == "person" || m.Type == "person" {
			persons = append(persons, m)
		}
	}
	if len(persons) > 0 {
		return r.joined(persons)
	}
	if head := withinHead(actors, s.headEnd(from, to)); len(head) > 0 {
		return r.joined(head)
	}
	return r.behindHead(s, actors, from, to)
}

// owns reports whether a genitive ending follows the mention: "Syria’s".
func (r *speakers) owns(m mark.Mention) bool {
	rest := r.body[m.End:min(m.End+4, len(r.body))]
	return len(rest) > 1 && rest[:2] == "'s" || len(rest) > 3 && rest == "’s"
}

// joined returns the last mention and those joined to it by "and".
func (r *speakers) joined(ms []mark.Mention) []string {
	ids := []string{ms[len(ms)-1].Entity}
	for i := len(ms) - 2; i >= 0; i-- {
		if !r.and(ms[i].End, ms[i+1].Start) {
			break
		}
		if !slices.Contains(ids, ms[i].Entity) {
			ids = slices.Insert(ids, 0, ms[i].Entity)
		}
	}
	return ids
}

// and reports whether the text between two offsets joins what stands around it.
func (r *speakers) and(from, to int) bool {
	if from > to {
		return false
	}
	switch r.body[from:to] {
	case " and ", " and the ", ", ", ", and ", ", the ":
		return true
	}
	return false
}

func withinHead(ms []mark.Mention, end int) []mark.Mention {
	n := 0
	for n < len(ms) && ms[n].Start < end {
		n++
	}
	return ms[:n]
}

// headEnd returns where the head of a noun phrase ends: before the first
// preposition, relative word or sign.
func (s *reading) headEnd(from, to int) int {
	for j := from + 1; j < to; j++ {
		if s.has(j, preposition|relative|thatWord) || s.sign(j) != 0 {
			return s.pieces[j-1].End
		}
	}
	return s.pieces[to-1].End
}

// behindHead returns the body that a bare official speaks for ("a reporter with
// Syrian state TV"), or whose name closes the phrase ("director of UN agency
// for Palestinian refugees UNRWA").
func (r *speakers) behindHead(s *reading, ms []mark.Mention, from, to int) []string {
	if len(ms) == 0 {
		return nil
	}
	last := ms[len(ms)-1]
	if last.End == s.pieces[to-1].End && !last.Label {
		for j := to - 1; j > from; j-- {
			if s.pieces[j].Start == last.Start && !s.has(j-1, preposition|determiner) && !s.has(j-1, capital) {
				return []string{last.Entity}
			}
		}
	}
	for j := from + 1; j < to-1; j++ {
		if s.is(j, "with", "for", "of", "from", "at", "in") {
			k := j + 1
			for k < to && s.has(k, determiner) {
				k++
			}
			for _, m := range ms {
				if k < to && m.Start == s.pieces[k].Start {
					return []string{m.Entity}
				}
			}
			return nil
		}
	}
	return nil
}

// pairBefore returns the last two actors joined by "and" before offset: "Both
// groups have said they want Yarmouk to remain neutral".
func (r *speakers) pairBefore(offset int) []string {
	i := sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].Start >= offset })
	for n := 0; i > 1 && n < 12; i, n = i-1, n+1 {
		a, b := r.mentions[i-2], r.mentions[i-1]
		if a.Entity != b.Entity && r.and(a.End, b.Start) {
			return []string{a.Entity, b.Entity}
		}
	}
	return nil
}

// repeated takes "the minister" for the last speaker who was introduced with
// the same noun.
func (r *speakers) repeated(s *reading, from, to int) []string {
	if !s.is(from, "the") || to-from > 3 || s.has(to-1, capital) {
		return nil
	}
	noun := s.word(to - 1)
	for j := len(r.heard) - 1; j >= 0; j-- {
		h := r.heard[j]
		for _, t := range text.Tokens(r.body, h.span) {
			if t.In(r.body) == noun {
				return h.by
			}
		}
	}
	return nil
}

// kindOf tells which pronoun takes the entities up.
func (r *speakers) kindOf(ids []string) speakerKind {
	if len(ids) > 1 {
		return several
	}
	if e, ok := r.lexicon.Entity(ids[0]); ok && e.Class != "" {
		if e.Class == "person" {
			return onePerson
		}
		return oneBody
	}
	return unknownKind
}

// kindOfWords guesses it from the words: plural nouns are several.
func (s *reading) kindOfWords(from, to int) speakerKind {
	for j := from; j < to; j++ {
		if s.is(j, "and") {
			return several
		}
	}
	head := to - 1
	for j := from + 1; j < to; j++ {
		if s.has(j, preposition|relative) {
			head = j - 1
			break
		}
	}
	w := s.word(head)
	if !s.has(head, capital) && len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' {
		return several
	}
	if s.is(from, "a", "an") || s.is(head, "minister", "spokesman", "spokeswoman", "resident", "official", "president", "mayor", "lawyer", "doctor", "witness") {
		return onePerson
	}
	return unknownKind
}

// outlet returns the entity that the words name, when it is one that
// publishes: "told AFP in Damascus".
func (r *speakers) outlet(span text.Span) string {
	for _, m := range r.within(span) {
		if e, ok := r.lexicon.Entity(m.Entity); ok && e.Kind == lexicon.Actor && publishes(e.Class) {
			return e.ID
		}
	}
	return ""
}

func publishes(class string) bool {
	switch class {
	case "news agency", "outlet", "media", "newspaper", "broadcaster", "television", "radio", "magazine", "website", "press", "news outlet", "news organisation", "news organization":
		return true
	}
	return false
}
