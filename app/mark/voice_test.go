package mark

import (
	"strings"
	"testing"

	"parallax/app/text"
)

func TestTheVoiceOfAStretchOfText(t *testing.T) {
	body := "The camp fell. UNRWA said that aid was “barely enough” for the camp, and left."
	at := func(words string) text.Span {
		i := strings.Index(body, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	m := Marks{Quotes: []Quote{
		{Content: at("aid was “barely enough” for the camp"), Form: Indirect},
		{Content: at("barely enough"), Form: Partial},
	}}
	for _, c := range []struct {
		words string
		want  Voice
	}{
		{"The camp fell", Narrator},
		{"UNRWA", Narrator},
		{"aid was", Paraphrase},
		{"for the camp", Paraphrase},
		{"barely", Quoted},
		{"barely enough", Quoted},
		{"was “barely enough”", Paraphrase},
		{"the camp, and left", Narrator},
		{"left", Narrator},
	} {
		if got := m.Voice(at(c.words)); got != c.want {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
	if got := (Marks{}).Voice(at("aid was")); got != Narrator {
		t.Errorf("without quotes: %s", got)
	}
}
