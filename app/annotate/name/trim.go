package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/sentence/words"
	"parallax/app/tagger"
	"parallax/app/text"
)

var (
	// offices stand before a person's name and are no part of it: “Inspector Gaskin”,
	// “Special Agents Carla Dunner and Davide Bayley”.
	offices = words.SetOf("inspector insp sen senator rep representative justice judge president governor gov mayor " +
		"minister secretary chancellor premier professor prof detective officer sergeant sgt special agent " +
		"commander commodore " +
		"admiral adm general gen colonel col captain capt lieutenant lt major maj chief superintendent constable " +
		"coach attorney " +
		"congressman congresswoman ambassador director chairman spokesman spokeswoman dr mr mrs ms rev")
	// formerly stands before an office: “then-Secretary Vázquez”.
	formerly = words.SetOf("then ex former acting")
	// openers begin a sentence and no name: “Plus Orlan called on the senate”.
	openers = words.SetOf("plus if also meanwhile but and when while after before as because although though " +
		"since until " +
		"unless however for from with on at by to that this these those even still yet so then now both")
)

// A trimmer cuts from the tagger's names what is no part of them.
type trimmer struct {
	body   string
	title  text.Span       // the headline, whose words have capitals for another reason
	starts map[int]bool    // where sentences begin
	known  map[string]bool // the forms of the names below the headline
}

// trimmed returns the names without the words that only stand before them, and
// without those that are none: “R-Ohio”, “@Wenster”.
func trimmed(body string, paragraphs []text.Span, names []tagger.Name) []tagger.Name {
	t := trimmer{body: body, starts: map[int]bool{}, known: map[string]bool{}}
	for i, p := range paragraphs {
		if i == 0 && p.Start == 0 && len(paragraphs) > 1 && headline(p.In(body)) {
			t.title = p
		}
		for _, s := range text.Sentences(body, p) {
			t.starts[s.Start] = true
		}
	}
	var out []tagger.Name
	for _, n := range names {
		if n.Span = t.trim(n); !n.Empty() {
			if last := len(out) - 1; last >= 0 && t.goesOn(out[last], n) {
				out[last].End = n.End
				continue
			}
			out = append(out, n)
			if n.Start >= t.title.End {
				t.known[nameForm(n.In(body))] = true
			}
		}
	}
	for i, n := range out {
		if n.Start < t.title.End {
			out[i].Span = t.unglued(n)
		}
	}
	return out
}

// headline reports whether a first line is one: a long sentence is not.
func headline(line string) bool {
	n := len(strings.Fields(line))
	return n <= longestHeadline && (n <= longestName || !strings.HasSuffix(line, "."))
}

// longestHeadline is how many words a headline may have.
const longestHeadline = 25

// trim returns what is left of a name; nothing of one that is none.
func (t *trimmer) trim(n tagger.Name) text.Span {
	s := t.afterDash(n.Span)
	if t.partyTag(s) || s.Start > 0 && t.body[s.Start-1] == '@' {
		return text.Span{}
	}
	for !s.Empty() && t.loose(s, n.Type) {
		s = afterWord(t.body, s)
	}
	return s
}

// goesOn reports whether two organisations are one whose name is a list: the
// “Bureau of Alcohol, Tobacco, Firearms and Explosives”.
func (t *trimmer) goesOn(first, second tagger.Name) bool {
	between := t.body[first.End:second.Start]
	if first.Type != tagger.Organisation || second.Type != tagger.Organisation || !strings.HasPrefix(between, ", ") ||
		!strings.Contains(first.In(t.body), " of ") || !strings.Contains(second.In(t.body), " and ") {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(between[1:]), func(w string) bool {
		return !text.Capitalised(w) || !strings.HasSuffix(w, ",")
	})
}

// afterDash returns what follows the last dash that stands free in a name:
// “automakers - Ford”.
func (t *trimmer) afterDash(s text.Span) text.Span {
	for _, dash := range []string{" - ", " – ", " — "} {
		if i := strings.LastIndex(s.In(t.body), dash); i >= 0 {
			s.Start += i + len(dash)
		}
	}
	return s
}

// partyTag reports whether a name is the party and the state of a member of
// Congress: “Rep. Bram Wenster, R-Ohio”.
func (t *trimmer) partyTag(s text.Span) bool {
	words := s.In(t.body)
	return len(words) > 2 && strings.IndexByte("RDI", words[0]) >= 0 && words[1] == '-' &&
		unicode.IsUpper(rune(words[2])) &&
		(s.Start == 0 || strings.IndexByte(" (", t.body[s.Start-1]) >= 0)
}

// afterWord returns a span without its first word.
func afterWord(body string, s text.Span) text.Span {
	words := s.In(body)
	i := strings.IndexFunc(words, unicode.IsSpace)
	if i < 0 {
		return text.Span{}
	}
	rest := strings.TrimLeftFunc(words[i:], unicode.IsSpace)
	return text.Span{Start: s.End - len(rest), End: s.End}
}

// loose reports whether the first word of a name only stands before it.
func (t *trimmer) loose(s text.Span, class tagger.Type) bool {
	printed, _, several := strings.Cut(s.In(t.body), " ")
	word := strings.TrimSuffix(text.FoldString(printed), ".")
	office := offices[word] || offices[strings.TrimSuffix(word, "s")]
	if before, office, ok := strings.Cut(word, "-"); ok && formerly[before] && offices[office] {
		return true
	}
	if office && (class == tagger.Person && several || t.onlyOffices(s)) {
		return true
	}
	if !several || !t.starts[s.Start] && s.Start >= t.title.End {
		return false
	}
	if word == "said" { // “Said Xandor: ‘It is a mockery.’”
		return strings.HasPrefix(t.body[s.End:], ":")
	}
	rest := afterWord(t.body, s)
	return openers[word] || strings.HasSuffix(word, "ing") && t.elsewhere(rest)
}

// onlyOffices reports whether a name is an office and no more: “Special Agents”.
func (t *trimmer) onlyOffices(s text.Span) bool {
	return !slices.ContainsFunc(strings.Fields(text.FoldString(s.In(t.body))), func(w string) bool {
		return !offices[strings.TrimSuffix(w, "s")]
	})
}

// elsewhere reports whether the words of a span stand in the text again.
func (t *trimmer) elsewhere(s text.Span) bool {
	return strings.Count(t.body, s.In(t.body)) > 1
}

// unglued returns the name of a headline without the capitalised words beside it,
// where the text below knows the name: “Microserver Startup SeaMicro”. A person's
// first name stays, though the text below may give the surname alone.
func (t *trimmer) unglued(n tagger.Name) text.Span {
	fields := wordsOf(t.body, n.Span)
	if len(fields) > longestName {
		return n.Span
	}
	if t.known[nameForm(n.In(t.body))] || len(fields) < 2 {
		return n.Span
	}
	for size := len(fields) - 1; size > 0; size-- {
		for _, from := range []int{0, len(fields) - size} {
			s := text.Span{Start: fields[from].Start, End: fields[from+size-1].End}
			if t.known[nameForm(s.In(t.body))] && (size > 1 || n.Type != tagger.Person || len(fields) > 2) {
				return s
			}
		}
	}
	return n.Span
}

// longestName is how many words a name may have to be looked into: longer ones are
// no names, and there is no end to them.
const longestName = 12

// wordsOf returns the words of a span, parted by white space.
func wordsOf(body string, s text.Span) []text.Span {
	var out []text.Span
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(body[at:s.End])
		switch open := len(out) > 0 && out[len(out)-1].End == at; {
		case unicode.IsSpace(r):
		case open:
			out[len(out)-1].End += size
		default:
			out = append(out, text.Span{Start: at, End: at + size})
		}
		at += size
	}
	return slices.Clip(out)
}
