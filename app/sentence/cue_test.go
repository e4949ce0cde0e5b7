package sentence

import (
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
		"denied": {"deny", TakesThat | TakesObject | Denies, Past}, "telling": {"tell", TakesClause | TakesPerson, Gerund},
		"stresses": {"stress", TakesThat | TakesObject, Present}, "argue": {"argue", TakesThat, Base},
		"written": {"write", TakesThat | TakesThatOnly, Past}, "puts": {"put", BesideQuoted, Present},
	} {
		if k := Of(form).Cue; k == 0 || Cues[k-1] != want {
			t.Errorf("%s is no form of %+v", form, want)
		}
	}
	if k := Of("put").Estimate; k == 0 || Cues[k-1] != (Cue{"put", TakesEstimate, Past}) {
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
	for name, list := range map[string]string{
		"determiners": words.Determiners, "pronouns": words.Pronouns, "prepositions": words.Prepositions,
		"conjunctions": words.Conjunctions, "relatives": words.Relatives, "auxiliaries": words.Auxiliaries, "verbs": words.Verbs,
	} {
		for e := range words.Entries(list) {
			for _, fact := range e.Facts {
				if facts[fact] == 0 {
					t.Errorf("%s.txt: %q of %s is no class", name, fact, e.Forms[0])
				}
			}
		}
	}
}
