package tagger

import (
	"strings"
	"unicode/utf8"

	"parallax/app/text"
)

// Names returns the names of persons, organisations, places and nationalities
// in the paragraphs of body (in UTF-8), sorted and without overlap. It is read as
// one document: what one paragraph says of a name helps with the next.
func (m *Model) Names(body string, paragraphs []text.Span) []Name {
	d := NewDocument(body, paragraphs, m.knowledge)
	labels := m.Read(d)
	d.cutAtParticiples(labels)
	d.nameTeams(labels)
	d.nameShouted(labels)
	return d.Names(labels)
}

// Read labels the tokens of a document.
func (m *Model) Read(d *Document) []Label {
	scores := m.emissions(d)
	d.pool(scores)
	d.surnames(scores)
	labels := m.decode(d, scores)
	d.nameDatelines(labels)
	d.cutAtBrackets(labels)
	d.nameAgencies(labels)
	d.dropCrowns(labels)
	d.joinSons(labels)
	d.joinTails(labels)
	d.nameAcronyms(labels)
	return labels
}

// Names returns the names that the labels of a document's tokens give.
func (d *Document) Names(labels []Label) []Name {
	var names []Name
	d.eachName(labels, func(start, end int, l Label) {
		if typeOf[l] == "" {
			return
		}
		if typeOf[l] == Person {
			start = d.withoutTitles(start, end)
		}
		s := Strip(d.body, text.Span{Start: d.tokens[start].Start, End: d.tokens[end-1].End})
		if !s.Empty() {
			names = append(names, Name{s, d.typed(start, end, l)})
		}
	})
	return names
}

// typed returns the type of the name that the tokens from start to end are.
// What is listed as an organisation and as nothing else is one ("Saudi
// Aramco"); a word for a people ("Saudi") is no place; a country is one even
// where it acts or plays ("beat Italy 2-1").
func (d *Document) typed(start, end int, l Label) Type {
	gaz := d.at(start).gaz
	if end-start > 1 {
		gaz = d.listed(start, end)
	}
	switch {
	case gaz == InOrganisations && (end-start == 1 || d.tokens[start].begins == InOrganisations):
		return Organisation
	case typeOf[l] == Organisation && gaz&InCountries != 0 && gaz&InOrganisations == 0:
		return Place
	case typeOf[l] == Place && end-start == 1 && gaz&InPeoples != 0 && gaz&(InCountries|InCities) == 0:
		return Nationality
	}
	return typeOf[l]
}

// listed returns the classes of known phrases that cover all of the tokens.
func (d *Document) listed(start, end int) uint8 {
	class := d.tokens[start].phrase
	for _, t := range d.tokens[start:end] {
		class &= t.phrase
	}
	return class
}

// eachName calls f with the tokens of each name (half-open) and its first label.
func (d *Document) eachName(labels []Label, f func(start, end int, l Label)) {
	for i := 0; i < len(labels); i++ {
		if labels[i] == Outside {
			continue
		}
		end := i + 1
		for end < len(labels) && labels[end].inside() && labels[end].follows(labels[end-1]) &&
			d.tokens[end].sentence == d.tokens[i].sentence {
			end++
		}
		l := labels[i]
		if l.inside() {
			l--
		}
		f(i, end, l)
		i = end - 1
	}
}

// Strip narrows a name to what stands after a leading article and before a
// trailing ’s: "the United Nations’" and "Syria’s" lose both.
func Strip(body string, s text.Span) text.Span {
	for _, article := range []string{"the ", "The ", "THE ", "a ", "A ", "an ", "An "} {
		if strings.HasPrefix(s.In(body), article) {
			s.Start += len(article)
			break
		}
	}
	piece := s.In(body)
	for _, ending := range []string{"’s", "'s", "’", "'"} {
		if rest := strings.TrimSuffix(piece, ending); len(rest) < len(piece) {
			rest = strings.TrimRight(rest, " ")
			if !utf8.ValidString(rest) && utf8.ValidString(piece) {
				continue
			}
			s.End = s.Start + len(rest)
			break
		}
	}
	return s
}
