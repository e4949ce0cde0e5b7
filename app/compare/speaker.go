package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/sentence/words"
	"parallax/app/text"
)

// upTakers are pronouns and the nouns that take up a speaker named before: “he said”, “Both
// groups have said they want Yarmouk to remain neutral”.
var upTakers = set(`he she it they we i who which both all two three the this that these those
group groups agency organisation organization body party faction factions ministry monitor`)

// takesUp reports whether the words for a speaker name nobody anew: there are
// none, or they are a pronoun or “both groups”.
func takesUp(words string) bool {
	for _, w := range strings.Fields(words) {
		if !upTakers[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

// givesName reports whether the words for a speaker say by what name he goes, be it
// the first alone: “a miner who gave his name only as Anton”, “a woman who gave
// only her first name, Maria”, “a resident who identified himself as Karim”. The
// name must end them, in capitals. As what people or faith he identified himself is
// no name: “a fighter who identified himself as Syrian”.
func givesName(speaker string) bool {
	before := strings.Fields(speaker)
	n := len(before)
	for n > 0 && text.Capitalised(before[n-1]) {
		n--
	}
	if n == len(before) || n == 0 {
		return false
	}
	said := " " + strings.ToLower(strings.Join(before[:n], " "))
	if strings.HasSuffix(said, ",") {
		return strings.HasSuffix(said, " name,")
	}
	for _, way := range []string{" as", " calling himself", " calling herself", " to be called", " name is", " named",
		" name of"} {
		if strings.HasSuffix(said, way) {
			return way != " as" || strings.Contains(said, " name ") || strings.Contains(said, " known ") ||
				strings.Contains(said, " identified ") &&
					slices.ContainsFunc(before[n:], func(w string) bool { return !words.IsPeople(strings.ToLower(w)) })
		}
	}
	return false
}

// governing are the words after which a name no longer names the speaker but
// the speaker's house: “a reporter with Syrian state TV”, “senior director of UN
// agency for Palestinian refugees UNRWA”.
var governing = set(`of with from at for by in inside within to near`)

// following are the words that may follow the name of a speaker; any other
// makes the name describe a noun that follows: “UN officials in Syria”.
var following = set(`and or in of for at from on who which that calling himself herself itself themselves aged`)

// name returns where the words for a speaker give the name of the entity, and
// false where they only say what the speaker has to do with it.
func (r *roster) name(speaker text.Span, id string) (text.Span, bool) {
	for _, m := range r.mentions {
		if m.Entity != id || m.Label || !speaker.Contains(m.Span) {
			continue
		}
		before, after := lastWord(r.body[speaker.Start:m.Start]), firstWord(r.body[m.End:speaker.End])
		return m.Span, !governing[before] && (after == "" || following[after])
	}
	return text.Span{}, false
}

// lastWord returns the last word of s in small letters, articles passed over;
// empty where a sign ends s.
func lastWord(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for len(words) > 0 {
		switch w := words[len(words)-1]; w {
		case "the", "a", "an":
			words = words[:len(words)-1]
		default:
			return w
		}
	}
	return ""
}

// firstWord returns the first word of s in small letters; empty where s is
// empty or begins with a sign other than a possessive.
func firstWord(s string) string {
	if strings.HasPrefix(s, "’s") || strings.HasPrefix(s, "'s") {
		return "’s"
	}
	s = strings.TrimLeft(s, " ")
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(s[:end])
}

// roles are the nouns that end the words for what somebody is.
var roles = words.Set(words.Roles)

// longestRole is how many words may say who somebody is.
const longestRole = 14

// findRole looks for the words that say who a named speaker is, where the words
// of the attribution itself do not. It takes the first of the speaker's names
// that has a role after it, between commas (“Khaled Abdel Majid, head of the
// Palestinian Popular Struggle Front, adding”), or before it (“UNWRA head Pierre
// Krahenbuhl”). It is wrong where a list of names looks like the first, and
// blind where a role ends in a noun that it does not know.
func (r *roster) findRole(s *Speaker) {
	if s.Sourcing == Unnamed || s.Entity == "" || !s.Role.Empty() {
		return
	}
	for _, m := range r.mentions {
		if m.Entity != s.Entity || m.Label {
			continue
		}
		p := r.corpus.Articles[r.Article].ParagraphAt(m.Start)
		within := r.corpus.Articles[r.Article].Paragraphs[p-1].Span
		if s.Role = roleAfter(r.body, m.Span, within); s.Role.Empty() {
			s.Role = roleBefore(r.body, m.Span, within)
		}
		if !s.Role.Empty() {
			return
		}
	}
}

// roleAfter returns what stands between commas after the name, if it begins as
// a role does: with an article or a noun for a role.
func roleAfter(body string, name, within text.Span) text.Span {
	rest := body[name.End:within.End]
	if !strings.HasPrefix(rest, ", ") {
		return text.Span{}
	}
	end := strings.IndexAny(rest[2:], ",.;:—–“”\"")
	if end < 0 || rest[2+end] != ',' {
		return text.Span{}
	}
	role := text.Span{Start: name.End + 2, End: name.End + 2 + end}
	words := strings.Fields(role.In(body))
	if len(words) == 0 || len(words) > longestRole {
		return text.Span{}
	}
	first := strings.ToLower(words[0])
	if first == "a" || first == "an" || first == "the" || roles[first] || len(words) > 1 && roles[words[1]] {
		return role
	}
	return text.Span{}
}

// roleBefore returns the words right before the name that end with a noun for a
// role, back to the first that is neither such a noun nor begins with a capital.
func roleBefore(body string, name, within text.Span) text.Span {
	words := text.Words(body, text.Span{Start: within.Start, End: name.Start})
	first := len(words)
	for first > 0 && partOfRole(body, words, first-1, name.Start) {
		first--
	}
	if first == len(words) || !roles[strings.ToLower(words[len(words)-1].In(body))] {
		return text.Span{}
	}
	return text.Span{Start: words[first].Start, End: words[len(words)-1].End}
}

// partOfRole reports whether word k may belong to the role that ends before
// the name: only a space or a hyphen parts it from what follows it.
func partOfRole(body string, words []text.Span, k, name int) bool {
	next := name
	if k+1 < len(words) {
		next = words[k+1].Start
	}
	w := words[k].In(body)
	first, _ := utf8.DecodeRuneInString(w)
	small := strings.ToLower(w)
	return body[words[k].End:next] == " " && !stopwords[small] && (unicode.IsUpper(first) || roles[small])
}

// trimmedRole returns the words before a name in its attribution, unless they
// are only an article.
func trimmedRole(body string, s text.Span) text.Span {
	for s.End > s.Start && (body[s.End-1] == ' ' || body[s.End-1] == ',') {
		s.End--
	}
	switch strings.ToLower(s.In(body)) {
	case "the", "a", "an":
		return text.Span{}
	}
	return s
}
