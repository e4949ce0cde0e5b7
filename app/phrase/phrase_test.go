package phrase

import (
	"maps"
	"testing"
)

// book is a catalogue for these tests: English from right to left.
func book(file string) Book {
	return Book{&catalogue{Language{"xx", "Test", "rtl"}, sums(read(file)), arabicForm}}
}

func TestAPhraseIsSaidInItsLanguage(t *testing.T) {
	xx := book("# a comment\nClear\n\tקלר\n\n{shown} of {all}\n\t{all}: {shown}\n")
	for _, c := range []struct{ got, want string }{
		{Book{}.Say("{shown} of {all} in {letter}", 3, 30, "A"), "3 of 30 in A"},
		{Book{}.Say("Clear"), "Clear"},
		{Book{}.Say("{what} is {what}", Key("Clear")), "Clear is Clear"},
		{xx.Say("Clear"), "קלר"},
		{xx.Say("{shown} of {all}", 3, 30), "30: 3"},
		{xx.Say("Nobody translated this"), "Nobody translated this"},
		{xx.Say("A brace { that opens nothing", 1), "A brace { that opens nothing"},
		{Book{}.List("{one}, {two}", []string{"a", "b", "c"}), "a, b, c"},
		{Book{}.List("{one}, {two}", nil), ""},
	} {
		if c.got != c.want {
			t.Errorf("said %q, want %q", c.got, c.want)
		}
	}
}

func TestTheFormIsTheOneThatTheNumberAsksFor(t *testing.T) {
	xx := book("{n} words in {where}\n\tzero: z {where}\n\tone: o {where}\n\ttwo: t {where}\n\tfew: f {n} " +
		"{where}\n\tmany: m {n} {where}\n\tother: x {n} {where}\n")
	for n, want := range map[int]string{0: "z", 1: "o", 2: "t", 3: "f 3", 10: "f 10", 11: "m 11", 99: "m 99",
		100: "x 100", 102: "x 102", 103: "f 103", 1111: "m 1,111"} {
		if got := xx.Count("{n} words in {where}", n, 7); got != want+" 7" {
			t.Errorf("%d: %q, want %q", n, got, want+" 7")
		}
	}
	for n, want := range map[int]string{0: "0 passages side by side", 1: "1 passage side by side",
		2: "2 passages side by side", 1024: "1,024 passages side by side"} {
		if got := (Book{}).Count("{n} passages side by side", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// What stands in [] is set apart.
func TestOnlyWhatCouldMixIsSetApart(t *testing.T) {
	show := func(s string) string {
		out := ""
		for _, r := range s {
			switch r {
			case fsi:
				out += "["
			case pdi:
				out += "]"
			default:
				out += string(r)
			}
		}
		return out
	}
	en, ar := Book{}, In("ar")
	for _, c := range []struct {
		book     Book
		in, want string
	}{
		{en, "UNRWA", "UNRWA"},
		{en, "7-800,000", "7-800,000"},
		{en, "الأونروا", "[الأونروا]"},
		{en, "UNRWA (الأونروا)", "[UNRWA (الأونروا)]"},
		{en, string(fsi) + "الأونروا" + string(pdi), "[الأونروا]"},
		{ar, "UNRWA", "[UNRWA]"},
		{ar, "الأونروا", "الأونروا"},
		{ar, "12", "12"},
		{ar, "160,000", "160,000"},
		{ar, "7-800,000", "[7-800,000]"},
		{ar, "3 فقرات", "3 فقرات"},
		{ar, "A7", "[A7]"},
		{ar, "", ""},
	} {
		if got := show(c.book.Say("{it}", c.in)); got != c.want {
			t.Errorf("%q in %s: %s, want %s", c.in, c.book.Lang(), got, c.want)
		}
		if got := Plain(c.book.Isolate("x" + c.in)); got != Plain("x"+c.in) {
			t.Errorf("%q came back as %q", c.in, got)
		}
	}
}

// The program carries the catalogue without the English; nothing is lost by it.
func TestAPackedCatalogueSaysTheSame(t *testing.T) {
	entries := read(arabicText)
	packed := unpack(string(Pack()))
	if !maps.Equal(packed, arabicSaid()) || len(packed) != len(entries) || len(packed) < 500 {
		t.Errorf("%d phrases, packed %d: two have the same sum, or one is lost", len(entries), len(packed))
	}
	for _, e := range entries {
		if packed[sumOf(e.key)] != e.forms || e.forms == "" {
			t.Errorf("%q is said as %q, packed as %q", e.key, e.forms, packed[sumOf(e.key)])
		}
	}
}

func TestUnknownLanguagesSpeakEnglish(t *testing.T) {
	if b := In("tlh"); b != (Book{}) || b.Lang() != "en" || b.Dir() != "ltr" {
		t.Errorf("%+v", b)
	}
	if first, second := In("ar"), In("ar"); first != second || first.Dir() != "rtl" {
		t.Error("two Arabic books differ, or are not written from the right")
	}
}
