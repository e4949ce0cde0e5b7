package explore

import (
	"fmt"
	"strings"
	"testing"
)

func TestPassagesInsideEachAccountReadAsFollows(t *testing.T) {
	var b strings.Builder
	for _, side := range []Side{A, B} {
		s, _ := after(Show{Read}, ShowSide{side})
		for _, r := range yarmouk.View(s).Panel.Answer.(EntitiesView).Within {
			fmt.Fprintf(&b, "%s, %s\n  %s\n  %s\n", r.Title, r.Why, r.First.Node, r.Second.Node)
		}
	}
	reads(t, "within.golden", b.String())
}

func TestAPairInsideAnAccountOpensBothItsPassagesAndScrollsToTheFirst(t *testing.T) {
	for _, side := range []Side{A, B} {
		s, _ := after(Show{Read}, ShowSide{side})
		rows := yarmouk.View(s).Panel.Answer.(EntitiesView).Within
		if len(rows) == 0 {
			t.Errorf("no pair in %s", side.Letter())
		}
		for _, r := range rows {
			next, effects := yarmouk.Update(s, Pick{r.Item})
			lines := yarmouk.View(next).Panel.Lines
			if len(lines) != 2 || lines[0] != r.First || lines[1] != r.Second || r.First.At.N >= r.Second.At.N {
				t.Errorf("%s opens %v", r.Title, lines)
			}
			if len(effects) == 0 || effects[0] != (ScrollTo{ParagraphID(side, r.First.At.N)}) {
				t.Errorf("%s: %v", r.Title, effects)
			}
			if !pickedIn(yarmouk.View(next).Texts[side]) || pickedIn(yarmouk.View(next).Texts[1-side]) {
				t.Errorf("%s is not marked in its text alone", r.Title)
			}
		}
	}
	s, _ := after()
	if rows := yarmouk.View(s).Panel.Answer.(EntitiesView).Within; rows != nil {
		t.Errorf("beside another account: %v", rows)
	}
}
