package search

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A Suggestion is what a half-typed term may become.
type Suggestion struct {
	Query  string // the whole query with the term completed
	Text   string // the term alone, as it stands in Query
	Label  string // for the reader: "Islamic State (Daesh)"
	Kind   SuggestionKind
	Counts []int // per article: occurrences, mentions, or paragraphs of a field's value; nil for a field's name
}

// A SuggestionKind tells what is suggested.
type SuggestionKind string

const (
	WordKind  SuggestionKind = "word"
	PlaceKind SuggestionKind = "place"
	ActorKind SuggestionKind = "actor"
	FieldKind SuggestionKind = "field" // the name of a field, or a value of voice:, by: or in:
)

// Suggest completes the last term of what was typed and keeps the rest: first
// the entities one of whose names or labels has a word that begins with the
// typed letters, those first whose own name it is (Damascus the place before the
// government called “Damascus”), and then most often mentioned; then words, most
// frequent first.
// Entities leave at least three places to words, or half where there are few,
// and a field's name takes the last. Nothing is suggested after a space, a
// star or a closing quotation mark.
func (x *Index) Suggest(typed string, limit int) []Suggestion {
	typed = legible(typed)
	ps := pieces(typed)
	if len(ps) == 0 || limit < 1 {
		return nil
	}
	last := ps[len(ps)-1]
	finished := last.End < len(typed) || last.quoted && !last.open || strings.HasSuffix(last.words, "*")
	if finished || last.words == "" && last.field == "" {
		return nil
	}
	all := x.complete(last, limit)
	before := typed[:last.Start]
	if last.not {
		before += "-"
	}
	for i := range all {
		all[i].Query = before + all[i].Text
	}
	return all
}

// complete returns what the last piece of a query may become.
func (x *Index) complete(p piece, limit int) []Suggestion {
	switch strings.ToLower(p.field) {
	case "":
		return x.completeText(p, limit)
	case "place":
		return head(x.entitySuggestions(p.words, lexicon.Place), limit)
	case "actor":
		return head(x.entitySuggestions(p.words, lexicon.Actor), limit)
	case "voice", "by", "in":
		return head(x.valueSuggestions(strings.ToLower(p.field), p.words), limit)
	}
	return nil
}

func (x *Index) completeText(p piece, limit int) []Suggestion {
	named := x.entitySuggestions(p.words, lexicon.Place, lexicon.Actor)
	var words, fields []Suggestion
	if !p.quoted {
		words, fields = x.wordSuggestions(p.words), fieldSuggestions(p.words)
	}
	room := limit - min(len(fields), limit)
	named = head(named, room-min(3, len(words), room/2))
	return slices.Concat(named, head(words, room-len(named)), head(fields, limit))
}

func head(all []Suggestion, limit int) []Suggestion {
	return all[:min(len(all), limit)]
}

// fieldNames are the fields a reader can type.
var fieldNames = []string{"place", "actor", "voice", "by", "in"}

func fieldSuggestions(typed string) []Suggestion {
	var all []Suggestion
	for _, name := range fieldNames {
		if len(typed) > 0 && strings.HasPrefix(name, strings.ToLower(typed)) {
			all = append(all, Suggestion{Text: name + ":", Label: name + ":", Kind: FieldKind})
		}
	}
	return all
}

// entitySuggestions returns the entities of the kinds that typed begins to
// name, each once, with the name that it begins where that is not the neutral one.
func (x *Index) entitySuggestions(typed string, kinds ...lexicon.Kind) []Suggestion {
	k := key(typed)
	if k == "" && strings.TrimSpace(typed) != "" {
		return nil
	}
	shown := map[int]string{}
	for _, n := range x.namings {
		e := entities(x.corpus)[n.entity]
		if _, already := shown[n.entity]; already || n.rank == byID || !slices.Contains(kinds, e.Kind) ||
			sum(x.mentions[n.entity]) == 0 {
			continue
		}
		if beginsWord(n.key, k) {
			shown[n.entity] = n.words
		}
	}
	var own, other []Suggestion
	for i, e := range entities(x.corpus) {
		words, ok := shown[i]
		s := Suggestion{Text: x.entityTerm(i), Label: e.Name, Kind: SuggestionKind(e.Kind), Counts: x.mentions[i]}
		switch {
		case !ok:
		case words == e.Name:
			own = append(own, s)
		default:
			s.Label += " (“" + words + "”)"
			other = append(other, s)
		}
	}
	sortByCount(own)
	sortByCount(other)
	return slices.Concat(own, other)
}

// beginsWord reports whether some word of a key begins with the typed key.
func beginsWord(key, typed string) bool {
	return strings.HasPrefix(key, typed) || strings.Contains(key, " "+typed)
}

// entityTerm returns the shortest term that asks for one entity alone: its ID,
// without its sense where the rest is enough.
func (x *Index) entityTerm(entity int) string {
	e := entities(x.corpus)[entity]
	if short, _, senses := strings.Cut(e.ID, ":"); senses && slices.Equal(x.resolve(e.Kind, short), []int{entity}) {
		return field(string(e.Kind), short)
	}
	return field(string(e.Kind), e.ID)
}

// wordSuggestions returns the words that begin with typed.
func (x *Index) wordSuggestions(typed string) []Suggestion {
	ws := wantedUnits(typed)
	if len(ws) != 1 || ws[0].owns {
		return nil
	}
	ws[0].prefix, ws[0].all = true, true
	var all []Suggestion
	for _, t := range ws[0].terms(x) {
		counts := make([]int, len(x.corpus.Articles))
		for _, u := range x.postings[t] {
			counts[x.paragraphs[x.units[u].paragraph].article]++
		}
		all = append(all, Suggestion{Text: x.terms[t], Kind: WordKind, Counts: counts})
	}
	sortByCount(all)
	for i := range all {
		all[i].Text = x.printed(x.find(all[i].Text))
		all[i].Label = all[i].Text
	}
	return all
}

// valueSuggestions returns the values of voice:, by: or in: that typed begins.
func (x *Index) valueSuggestions(name, typed string) []Suggestion {
	var all []Suggestion
	for _, value := range x.values(name) {
		if !beginsWord(key(value), key(typed)) {
			continue
		}
		t := field(name, value)
		q, _ := Parse(t)
		sel := x.Search(q).Selection
		counts := make([]int, len(x.corpus.Articles))
		for i := range counts {
			counts[i] = sel.Count(i)
		}
		if sum(counts) > 0 {
			all = append(all, Suggestion{Text: t, Label: value, Kind: FieldKind, Counts: counts})
		}
	}
	return all
}

// values returns the values that a field can take in this corpus.
func (x *Index) values(name string) []string {
	var all []string
	add := func(v string) {
		if v != "" && !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	switch name {
	case "voice":
		return []string{string(mark.Narrator), string(mark.Paraphrase), string(mark.Quoted)}
	case "by":
		for _, k := range kinds {
			add(k.value)
		}
		for _, a := range x.corpus.Articles {
			for _, p := range a.Paragraphs {
				add(p.Provenance.Agency)
			}
		}
	case "in":
		for _, a := range x.corpus.Articles {
			add(cmp.Or(a.Outlet.Value, a.ID))
		}
	}
	return all
}

// sortByCount puts the most frequent first, then by text.
func sortByCount(all []Suggestion) {
	slices.SortFunc(all, func(a, b Suggestion) int {
		return cmp.Or(sum(b.Counts)-sum(a.Counts), cmp.Compare(text.FoldString(a.Text), text.FoldString(b.Text)),
			cmp.Compare(a.Text, b.Text))
	})
}

func sum(counts []int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}
