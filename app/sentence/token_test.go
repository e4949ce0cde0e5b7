package sentence

import (
	"strings"
	"testing"

	"parallax/app/text"
)

// TestTokensAndTheirBonds prints "~" before a hyphened token, "=" before a dashed
// one and "+" before an attached one.
func TestTokensAndTheirBonds(t *testing.T) {
	for in, want := range map[string]string{
		"rebel-held areas":        "rebel - ~held areas",
		"the 1990s, 15th":         "the 1990 +s , 15 +th",
		"7-800,000 in 2011–15":    "7 - ~800,000 in 2011 – ~15",
		"a 28 - year - old":       "a 28 - =year - =old",
		"Syria’s MH-17":           "syria +'s mh - ~17",
		"£5m — 5%":                "£ 5 +m — 5 %",
		"- A list":                "- a list",
		"hasn’t 1:30 3.5km":       "hasn't 1:30 3.5 +km",
		"U.S.-led the 1990's 1-2": "u . s . - ~led the 1990 +'s 1 - ~2",
	} {
		var got []string
		for _, token := range Read(in, text.Span{End: len(in)}).Tokens {
			got = append(got, []string{"", "~", "=", "+"}[token.Bond]+token.Word)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", in, g, want)
		}
	}
}

func FuzzTokensCoverTheTextInOrder(f *testing.F) {
	f.Add("a-b’s 1-2s --'s ’s 7-800,000 x‑y — é٣")
	f.Fuzz(func(t *testing.T, body string) {
		body = strings.ToValidUTF8(body, "?")
		at := 0
		for _, token := range Read(body, text.Span{End: len(body)}).Tokens {
			if token.Start < at || token.Empty() || strings.TrimSpace(body[at:token.Start]) != "" {
				t.Fatalf("%q: %v follows %d", body, token.Span, at)
			}
			at = token.End
		}
		if strings.TrimSpace(body[at:]) != "" {
			t.Fatalf("%q: nothing covers %q", body, body[at:])
		}
	})
}
