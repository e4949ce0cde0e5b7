package text

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

func show(body string, spans []Span) []string {
	out := make([]string, len(spans))
	for i, s := range spans {
		out[i] = s.In(body)
	}
	return out
}

func TestParagraphsAreTheNonEmptyLines(t *testing.T) {
	body := "\ufeffOne\r\n\r\n  two \n\n\t\nthree"
	want := []string{"\ufeffOne", "two", "three"}
	if got := show(body, Paragraphs(body)); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWordsKeepHyphensApostrophesAndFigures(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"rebel-held areas", "rebel-held|areas"},
		{"the camp’s southwest — both pro- and anti-regime", "the|camp’s|southwest|both|pro|and|anti-regime"},
		{"the 7-800,000 Palestinians", "the|7-800|000|Palestinians"},
		{"a 501(c)3 organization", "a|501|c|3|organization"},
		{"told Ma’an at 10:30, in 1.5 hours.", "told|Ma’an|at|10|30|in|1|5|hours"},
		{"فرّ السكان من المخيم", "فرّ|السكان|من|المخيم"},
		{"قال، وهو هناك؛ ماذا؟ ٣٠٫٥ كم و١٢٬٠٠٠ شخص", "قال|وهو|هناك|ماذا|٣٠|٥|كم|و١٢٬٠٠٠|شخص"},
		{"צה״ל וצה\"ל בתל־אביב, \"כן\" אמר ז׳אן", "צה״ל|וצה\"ל|בתל־אביב|כן|אמר|ז׳אן"},
	} {
		if got := strings.Join(show(c.in, Words(c.in, Span{0, len(c.in)})), "|"); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
	}
}

func TestWordCountsOfTheTwoAccounts(t *testing.T) {
	// The hand count leaves out the three closing lines of the first account
	// and the Word bookmark of the second.
	for file, want := range map[string]int{"000_0e28e8d73501a576.txt": 774, "002_a6b3f5efdfef3663.txt": 1026} {
		raw, err := os.ReadFile("../../seeds/" + file)
		if err != nil {
			t.Fatal(err)
		}
		body := strings.Replace(string(raw), "[bookmark: _GoBack]", "", 1)
		if i := strings.Index(body, "(Agencies and"); i >= 0 {
			body = body[:i]
		}
		if got := len(Words(body, Span{0, len(body)})); got != want {
			t.Errorf("%s: %d words, want %d", file, got, want)
		}
	}
}

func TestSentencesEndWhereAReaderEndsThem(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"One. Two! Three?", "One.|Two!|Three?"},
		{"“It will be hard. We will try,” he said. He left.", "“It will be hard.|We will try,” he said.|He left."},
		{"able to recapture key points… and the operation is ongoing.” He",
			"able to recapture key points… and the operation is ongoing.”|He"},
		{"Gen. Smith met J. Doe of the U.S. Army on Jan. 5.", "Gen. Smith met J. Doe of the U.S. Army on Jan. 5."},
		{"He fled to Sana’a. The house was the army's. It burned.",
			"He fled to Sana’a.|The house was the army's.|It burned."},
		{"It began in March. On Sept. 5 it ended. He said so in May. She left.",
			"It began in March.|On Sept. 5 it ended.|He said so in May.|She left."},
		{"It grew 7.5 percent. Then 3 fell.", "It grew 7.5 percent.|Then 3 fell."},
		{"He said “no.” She left.", "He said “no.”|She left."},
		{"هل عاد السكان؟ لا. قال «نعود.» ثم سكت.", "هل عاد السكان؟|لا.|قال «نعود.»|ثم سكت."},
		{"לאן? לנמל. הוא אמר: „נחזור.“ ושתק.", "לאן?|לנמל.|הוא אמר: „נחזור.“|ושתק."},
	} {
		if got := strings.Join(show(c.in, Sentences(c.in, Span{0, len(c.in)})), "|"); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestQuotationMarksPairAndApostrophesDoNot(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Syria’s camp, “apocalyptic” and a “crime against humanity,” he told Ma’an.",
			"apocalyptic|crime against humanity,"},
		{"distributors soon, 'we are potentially witnessing a slaughter of the innocents.'",
			"we are potentially witnessing a slaughter of the innocents."},
		{"\"straight marks\" too", "straight marks"},
		{"‘It’s ours,’ she said", "It’s ours,"},
		{"“goes on to the next paragraph", "goes on to the next paragraph"},
		{"the rebels' line and the camps' people", ""},
		{"“an ‘inner’ one”", "an ‘inner’ one"},
	} {
		var got []string
		for _, q := range Quotations(c.in, Span{0, len(c.in)}) {
			got = append(got, q.Inner.In(c.in))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: got %s, want %s", c.in, g, c.want)
		}
	}
}

func TestManyOpenMarksTakeLinearTime(t *testing.T) {
	body := strings.Repeat("'a ", 1<<20)
	if got := Quotations(body, Span{0, len(body)}); len(got) != 0 {
		t.Errorf("%d quotations among marks that none closes", len(got))
	}
}

// What a reader types without vowel signs finds what is printed with them.
func TestArabicAndHebrewFoldToPlainLetters(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"المِينَاء", "الميناء"}, {"الميـــناء", "الميناء"}, {"أحمد إلى آخر", "احمد الي اخر"}, {"مدرسة", "مدرسه"},
		{"١٢ و۱۲", "12 و12"}, {"שָׁלוֹם", "שלום"}, {"צה״ל", "צה\"ל"}, {"תל־אביב", "תל-אביב"}, {"«نعم»", "\"نعم\""},
	} {
		if got := FoldString(c.in); got != c.want {
			t.Errorf("%s folds to %q, want %q", c.in, got, c.want)
		}
		if f := Fold(c.in); f.Printed(Span{0, len(f.Text)}).In(c.in) != c.in {
			t.Errorf("%s does not come back whole", c.in)
		}
	}
}

func TestFoldingMapsBackToThePrintedBytes(t *testing.T) {
	body := "Pierre Krähenbühl’s “crisis” in Ma‘an ÆØ"
	f := Fold(body)
	if f.Text != "pierre krahenbuhl's \"crisis\" in ma'an aeo" {
		t.Errorf("folded to %q", f.Text)
	}
	i := strings.Index(f.Text, "krahenbuhl's")
	if got := f.Printed(Span{i, i + len("krahenbuhl's")}).In(body); got != "Krähenbühl’s" {
		t.Errorf("mapped back to %q", got)
	}
}

func FuzzSpans(f *testing.F) {
	for _, s := range []string{"", "One. “Two” 'three' 7-800,000…", "\xff\xfe“", "ı́ İ ß ﬁ", "''''\"\"\"“”“",
		strings.Repeat("a", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		whole := Span{0, len(body)}
		check := func(kind string, spans []Span) {
			end := 0
			for _, s := range spans {
				if s.Start < end || s.Empty() || s.End > len(body) {
					t.Fatalf("%s: %v after %d in %q", kind, s, end, body)
				}
				end = s.End
			}
		}
		check("paragraphs", Paragraphs(body))
		check("sentences", Sentences(body, whole))
		check("words", Words(body, whole))
		var quoted []Span
		for _, q := range Quotations(body, whole) {
			quoted = append(quoted, q.Span)
		}
		check("quotations", quoted)
		folded := Fold(body)
		if folded.Text != FoldString(body) {
			t.Fatal("two foldings differ")
		}
		if s := folded.Printed(Span{0, len(folded.Text)}); s.End != len(body) {
			t.Fatalf("folding loses the end: %v of %d", s, len(body))
		}
	})
}
