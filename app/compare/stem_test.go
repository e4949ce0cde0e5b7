package compare

import (
	"slices"
	"testing"

	"parallax/app/text"
)

func TestFormsOfOneWordHaveOneStem(t *testing.T) {
	for _, forms := range [][]string{
		{"withdraw", "withdraws", "withdrawal", "withdrawals", "withdrawing"},
		{"evacuate", "evacuated", "evacuation", "evacuating"},
		{"city", "cities"},
		{"control", "controls", "controlled", "controlling"},
		{"move", "moved", "moving", "moves", "movement"},
		{"settle", "settled", "settlement", "settlements"},
		{"bus", "buses"},
		{"regime", "regime's", "regimes"},
		{"safe", "safely"},
	} {
		for _, f := range forms[1:] {
			if stem(f) != stem(forms[0]) {
				t.Errorf("stem(%q) = %q, stem(%q) = %q", f, stem(f), forms[0], stem(forms[0]))
			}
		}
	}
}

func TestDifferentWordsKeepDifferentStems(t *testing.T) {
	for _, pair := range [][2]string{{"fall", "false"}, {"siege", "seize"}, {"need", "new"}, {"pass", "past"},
		{"crisis", "cry"}} {
		if stem(pair[0]) == stem(pair[1]) {
			t.Errorf("%q and %q both have the stem %q", pair[0], pair[1], stem(pair[0]))
		}
	}
}

func TestTopicsOfWords(t *testing.T) {
	for phrase, want := range map[string][]string{
		"took over the town": {"control"},
		"took the train":     nil,
		"in March":           nil,
		"besieging":          {"siege"},
		"retreated":          {"leaving"},
		"strikers":           {"protest"},
	} {
		words := text.Words(phrase, text.Span{Start: 0, End: len(phrase)})
		var got []string
		for i := range words {
			got = append(got, classesAt(topicsOf, phrase, words[i:])...)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q tells of %q, want %q", phrase, got, want)
		}
	}
}
