package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/sentence/words"
	"parallax/app/tagger"
	"parallax/app/text"
)

// nameForm folds a name: "al-Assad", "Al-Assad" and "Assad" are one, so are
// "U.N." and "UN", and a hyphen is a space ("Abdel-Majid").
func nameForm(name string) string {
	folded := strings.ReplaceAll(text.FoldString(name), ".", "")
	words := strings.Fields(strings.ReplaceAll(folded, "/", " "))
	for i, w := range words {
		words[i] = strings.TrimPrefix(strings.TrimPrefix(w, "al-"), "el-")
		if whole, ok := cutShort[w]; ok {
			words[i] = whole
		}
		if side, ok := strings.CutSuffix(w, "ern"); ok && quarters[side] && i+1 < len(words) && words[i+1] != "africa" {
			words[i] = side // "Southern Kordofan" is South Kordofan
		}
	}
	return strings.ReplaceAll(strings.Join(words, " "), "-", " ")
}

var quarters = words.SetOf("south north east west")

// cutShort are words of place names that are printed in two ways.
var cutShort = map[string]string{"mt": "mount", "ft": "fort", "st": "saint"}

// identity is what two names of one entity have alike wherever they are printed:
// the form without its spaces ("Sea Micro" is SeaMicro), or, of a name with
// another that is as good, the first of [equals] ("UK" is the United Kingdom).
func identity(form string) string {
	if head, state, ok := strings.Cut(form, " of "); ok && organs[head[strings.LastIndexByte(head, ' ')+1:]] {
		return equal(strings.TrimPrefix(state, "the ")) + equal(head)
	}
	if first, rest, ok := strings.Cut(form, " "); ok && organs[rest[strings.LastIndexByte(rest, ' ')+1:]] {
		return equal(first) + equal(rest)
	}
	return equal(form)
}

// equal returns the form without its spaces, or that of the first of its [equals].
func equal(form string) string {
	key := strings.ReplaceAll(form, " ", "")
	if first, ok := equals[key]; ok {
		return first
	}
	return key
}

// organs of a state are named with it before or after them: “the UK Supreme Court”
// is the Supreme Court of the United Kingdom. The Bank of America is no U.S. Bank.
var organs = words.SetOf("court parliament congress senate government ministry army navy assembly")

// equals gives for the identity of a name that of the first name of its line.
var equals = listEquals(`
United States = US = USA = America = United States of America
United Kingdom = UK = Britain = Great Britain
United Arab Emirates = UAE
European Union = EU
Myanmar = Burma
Washington = DC = Washington DC = District of Columbia
Ivory Coast = Côte d’Ivoire
Czech Republic = Czechia
Holy See = Vatican
Kyiv = Kiev
Democratic Republic of the Congo = DRC = DR Congo
Alabama = Ala
Arizona = Ariz
Arkansas = Ark
California = Calif
Colorado = Colo
Connecticut = Conn
Florida = Fla
Illinois = Ill
Kansas = Kan
Massachusetts = Mass
Michigan = Mich
Minnesota = Minn
Mississippi = Miss
Nebraska = Neb
Nevada = Nev
New Hampshire = NH
New Jersey = NJ
New Mexico = NM
New York State = NY
North Carolina = NC
North Dakota = ND
Oklahoma = Okla
Oregon = Ore
Rhode Island = RI
South Carolina = SC
South Dakota = SD
Tennessee = Tenn
Washington State = Wash
West Virginia = WVa
Wisconsin = Wis
Wyoming = Wyo
`)

func listEquals(lines string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(lines) {
		first := ""
		for name := range strings.SplitSeq(line, "=") {
			key := strings.ReplaceAll(nameForm(name), " ", "")
			if first == "" {
				first = key
			}
			m[key] = first
		}
	}
	delete(m, "")
	return m
}

// suffixes tell a son from his father: a name with one is no other with another.
var suffixes = words.SetOf("jr sr ii iii iv")

// splitSuffix parts "James R. Clapper Jr." into its words and its suffix.
func splitSuffix(form string) (words []string, suffix string) {
	words = strings.Fields(strings.ReplaceAll(form, ",", ""))
	if n := len(words); n > 1 && suffixes[words[n-1]] {
		return words[:n-1], words[n-1]
	}
	return words, ""
}

// shortens reports whether a person's short name is what the full one leaves of
// itself: some of its words in their order, among them one after the first. An
// initial stands for a word. “Justice Anna Kell” is Anna M. Kell, and “Rosselló”
// is Ricardo Rosselló Nevares; George W. Bush is not George H. W. Bush.
func shortens(short, full string) bool {
	s, suffixS := splitSuffix(short)
	f, suffixF := splitSuffix(full)
	if len(s) == 0 || len(s) > len(f) || suffixS != "" && suffixS != suffixF || short == full {
		return false
	}
	if a, b := initialsOf(s), initialsOf(f); a != "" && b != "" && a != b {
		return false
	}
	at, later := 0, false
	for _, w := range s {
		for at < len(f) && !sameWord(w, f[at]) {
			at++
		}
		if at == len(f) {
			return false
		}
		later = later || at > 0 && utf8.RuneCountInString(w) > 1
		at++
	}
	return later
}

// initialsOf returns the words of a name that are one letter, after the first.
func initialsOf(words []string) string {
	var letters strings.Builder
	for _, w := range words[1:] {
		if utf8.RuneCountInString(w) == 1 {
			letters.WriteString(w)
		}
	}
	return letters.String()
}

func sameWord(a, b string) bool {
	return a == b || utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a) ||
		utf8.RuneCountInString(b) == 1 && strings.HasPrefix(a, b)
}

var (
	// prepositions begin what an organisation is of.
	prepositions = words.SetOf("of for in on at against to and")
	// companyTails end the names of firms and fall away: "General Motors Corp."
	companyTails = words.SetOf("inc corp co ltd llc plc group company corporation gmbh ag holdings " +
		"incorporated limited")
	// placeKinds say what kind of place a name is of: "Yida camp", "Pacific Ocean", "Aceh province".
	placeKinds = words.SetOf("camp ocean sea province district region island islands city state county town village " +
		"governorate regency prefecture municipality")
	// facilities are places that go by the end of their name: "Mount Cook National Park", "U.S. Route 2".
	facilities = words.SetOf("park road route highway airport hospital bridge university school stadium base prison " +
		"mosque church square station")
)

// shortForms returns the forms by which an organisation or a place of that full
// form may be named further: its acronyms, what comes before "of" ("Supreme Court
// of the United Kingdom"), the end of that ("UK Supreme Court", "Boston Red
// Sox"), a firm without what ends the names of firms, a place without its kind.
func shortForms(printed string, class tagger.Type) []string {
	form := nameForm(printed)
	words := strings.Fields(form)
	short := acronyms(printed)
	if class == tagger.Place {
		return append(short, placeShorts(words)...)
	}
	if n := len(words); n > 1 && companyTails[words[n-1]] {
		words = words[:n-1]
		short = append(short, words[0], strings.Join(words, " "))
	}
	for i := len(words) - 1; i > 0; i-- {
		if prepositions[words[i]] {
			short = append(short, strings.Join(words[:i], " "))
		}
	}
	head := words
	if i := slices.IndexFunc(words, func(w string) bool { return prepositions[w] }); i > 0 {
		head = words[:i]
	}
	for i := 1; i < len(head); i++ {
		short = append(short, strings.Join(head[i:], " "))
	}
	return slices.DeleteFunc(short, func(s string) bool { return s == form || s == "house" && words[0] == "white" })
}

// placeShorts returns the short forms of a place's words.
func placeShorts(words []string) []string {
	n := len(words)
	if n < 2 {
		return nil
	}
	last := words[n-1]
	if placeKinds[last] {
		return []string{strings.Join(words[:n-1], " ")}
	}
	var short []string
	for i := 1; i < n; i++ {
		numbered := strings.ContainsAny(last, "0123456789") && facilities[words[n-2]] && i <= n-2
		if numbered || facilities[last] && i < n-1 {
			short = append(short, strings.Join(words[i:], " "))
		}
	}
	return short
}

// acronyms returns the initials of a name's capitalised words, with and
// without those of its small ones, in small letters: "Islamic State of Iraq"
// is isi and isoi.
func acronyms(name string) []string {
	capital, every := "", ""
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		first := text.FoldString(w)
		if first == "" || first == "the" {
			continue
		}
		every += first[:1]
		if w[0] < 'a' || w[0] > 'z' {
			capital += first[:1]
		}
	}
	if len(capital) < 2 {
		return nil
	}
	if capital == every {
		return []string{capital}
	}
	return []string{capital, every}
}
