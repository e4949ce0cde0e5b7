package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Folded text is a text made easy to search: lower case, no diacritics, plain
// quotation marks and hyphens, no invisible marks. It keeps for each of its
// bytes where in the printed text it came from.
type Folded struct {
	Text   string
	origin []int32 // origin[i] is the printed offset of Text[i]; one more entry for the end
}

// Fold returns the folded form of s.
func Fold(s string) Folded {
	var b strings.Builder
	b.Grow(len(s))
	f := Folded{origin: make([]int32, 0, len(s)+1)}
	for i, r := range s {
		before := b.Len()
		foldRune(&b, r)
		for range b.Len() - before {
			f.origin = append(f.origin, int32(i))
		}
	}
	f.Text = b.String()
	f.origin = append(f.origin, int32(len(s)))
	return f
}

// FoldString returns the folded form of s without the way back.
func FoldString(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		foldRune(&b, r)
	}
	return b.String()
}

// isFolded reports whether s is surely its own folded form, as most words are:
// plain small letters, digits and signs.
func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// Printed returns the span of the printed text that the folded span came from.
func (f Folded) Printed(s Span) Span {
	return Span{int(f.origin[s.Start]), int(f.origin[s.End])}
}

func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		b.WriteByte(byte(r))
	case strings.ContainsRune("‘’‛ʼ´׳", r):
		b.WriteByte('\'')
	case strings.ContainsRune("“”„‟«»״", r):
		b.WriteByte('"')
	case strings.ContainsRune("‐‑־", r):
		b.WriteByte('-')
	case r == 0xa0:
		b.WriteByte(' ')
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), r == 'ـ':
		// combining accents, Arabic and Hebrew vowel signs, the line that draws an
		// Arabic word out, direction marks: not searched
	case r >= '٠' && r <= '٩':
		b.WriteByte(byte(r - '٠' + '0'))
	case r >= '۰' && r <= '۹':
		b.WriteByte(byte(r - '۰' + '0'))
	default:
		b.WriteString(plain(unicode.ToLower(r)))
	}
}

// families lists a plain letter followed by the marked letters that fold to it.
// A Unicode decomposition table would do the same for 150 KB of program.
var families = []string{
	"aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł",
	"nńņňñ", "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž",
	"اأإآٱ", "يىی", "هة", "كک", // as Arabic is written with and without care, and in Persian letters
}

var plainOf = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe"}
	for _, family := range families {
		first, size := utf8.DecodeRuneInString(family)
		for _, marked := range family[size:] {
			m[marked] = string(first)
		}
	}
	return m
}()

// plain returns a Latin letter without its diacritic, as in "Krähenbühl", an
// Arabic alif without its hamza, the two forms of ya and of ha as one, and any
// other letter as it is.
func plain(r rune) string {
	if p, ok := plainOf[r]; ok {
		return p
	}
	return string(r)
}
