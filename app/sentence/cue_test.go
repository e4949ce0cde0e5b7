package sentence

import (
	"strconv"
	"testing"

	"parallax/app/sentence/words"
)

func TestLemmasOfCuesAsEditorsMarkThem(t *testing.T) {
	for cue, want := range map[string]string{
		"said": "say", "told": "tell", "According to": "according to", "warned of": "warn", "calls for": "call",
		"adding": "add", "wrote": "write", "danced": "", "": "",
	} {
		if got := LemmaOf(cue); got != want {
			t.Errorf("%q: got %q, want %q", cue, got, want)
		}
	}
}

func TestFormsOfCuesHaveTheirLemmaAndTense(t *testing.T) {
	for form, want := range map[string]Cue{
		"denied":   {"deny", TakesThat | TakesObject | Denies, Past},
		"telling":  {"tell", TakesClause | TakesPerson, Gerund},
		"stresses": {"stress", TakesThat | TakesObject, Present}, "argue": {"argue", TakesThat, Base},
		"written": {"write", TakesThat | TakesThatOnly, Past}, "puts": {"put", BesideQuoted, Present},
	} {
		if k := Lookup(form).Cue; k == 0 || Cues[k-1] != want {
			t.Errorf("%s is no form of %+v", form, want)
		}
	}
	if k := Lookup("put").Estimate; k == 0 || Cues[k-1] != (Cue{"put", TakesEstimate, Past}) {
		t.Errorf("put is no past form of put, a verb of estimates")
	}
}

func TestEveryFactOfAListIsKnown(t *testing.T) {
	for verb := range words.Entries(words.Cues) {
		for _, fact := range verb.Facts {
			if frameNames[fact] == 0 {
				t.Errorf("cues.txt: %s governs %q, which is no frame", verb.Forms[0], fact)
			}
		}
	}
	for _, l := range lists {
		if l.class&(Measure|Currency|Sign|MoneyWord) != 0 {
			continue // their facts are units
		}
		for e := range words.Entries(l.words) {
			for _, fact := range e.Facts {
				if _, err := strconv.ParseFloat(fact, 64); err != nil && facts[fact] == 0 {
					t.Errorf("%q of %s is no class", fact, e.Forms[0])
				}
			}
		}
	}
}

// A word in two lists has one number, whatever it stands for.
func TestNumbersOfAWordDoNotContradict(t *testing.T) {
	numbers := map[string]string{}
	for _, l := range lists {
		if l.class == Period {
			continue
		}
		for e := range words.Entries(l.words) {
			for _, fact := range e.Facts {
				if _, err := strconv.ParseFloat(fact, 64); err != nil {
					continue
				}
				for _, form := range e.Forms {
					if n := numbers[form]; n != "" && n != fact {
						t.Errorf("%s is %s and %s", form, n, fact)
					}
					numbers[form] = fact
				}
			}
		}
	}
}
