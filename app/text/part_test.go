package text

import (
	"strings"
	"testing"
)

func TestPartsCutHyphensAndPossessivesOnly(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"rebel-held areas", "rebel|-|held|areas"},
		{"Syria’s camp, Assad's war", "Syria|’s|camp|,|Assad|'s|war"},
		{"Ma’an told pro- and anti-regime", "Ma’an|told|pro|-|and|anti|-|regime"},
		{"7-800,000 of al-Hajar al-Aswad’s", "7-800,000|of|al|-|Hajar|al|-|Aswad|’s"},
		{"the U.S.", "the|U|.|S|."},
		{"", ""},
	} {
		var got []string
		for _, p := range Parts(c.in, Span{0, len(c.in)}) {
			got = append(got, p.In(c.in))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: got %s, want %s", c.in, g, c.want)
		}
	}
}

func FuzzPartsAreTheTokensCutFurther(f *testing.F) {
	f.Add("a-b’s --'s ’s x‑y 1-2 é-é’s")
	f.Fuzz(func(t *testing.T, body string) {
		parts := Parts(body, Span{0, len(body)})
		for _, token := range Tokens(body, Span{0, len(body)}) {
			at := token.Start
			for len(parts) > 0 && parts[0].End <= token.End {
				if parts[0].Start != at || parts[0].Empty() {
					t.Fatalf("%q: part %v of token %v", body, parts[0], token)
				}
				at, parts = parts[0].End, parts[1:]
			}
			if at != token.End {
				t.Fatalf("%q: the parts leave the token %v", body, token)
			}
		}
	})
}
