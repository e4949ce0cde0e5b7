package compare

import (
	"os"
	"reflect"
	"testing"

	"parallax/app/corpus"
	"parallax/app/corpus/folder"
)

func TestWhatAnEditorLaidSideBySideOverrulesTheAligner(t *testing.T) {
	c, err := folder.Build(os.DirFS("../../seeds"))
	if err != nil {
		t.Fatal(err)
	}
	al := Beside(c, 0, 1)
	if len(al.Passages) != len(c.Pairs) || len(c.Pairs) != 20 {
		t.Fatalf("%d passages of %d pairs", len(al.Passages), len(c.Pairs))
	}
	for i, p := range al.Passages {
		if p.Matter != c.Pairs[i].Matter || p.Matter == "" {
			t.Errorf("passage %d bears on %q, not on %q", i, p.Matter, c.Pairs[i].Matter)
		}
		if !p.SpanA.Valid(c.Articles[0].Body) || p.SpanA.Empty() || !p.SpanB.Valid(c.Articles[1].Body) ||
			p.SpanB.Empty() {
			t.Errorf("A%d beside B%d rests on %v and %v", p.A, p.B, p.SpanA, p.SpanB)
		}
	}
	if swapped := Beside(c, 1, 0); !reflect.DeepEqual(swapped.mirror(), al) {
		t.Error("the other way round it is not the mirror")
	}
}

func TestWithoutAnEditorPassagesAreProposed(t *testing.T) {
	c, err := folder.Build(os.DirFS("../../seeds"))
	if err != nil {
		t.Fatal(err)
	}
	c.Pairs = nil
	if al := Beside(c, 0, 1); !reflect.DeepEqual(al, Align(c, 0, 1)) {
		t.Error("what is proposed is not what Align proposes")
	}
}

func TestAPairOfWhatTakesPartInNothingStillStands(t *testing.T) {
	c, err := folder.Build(os.DirFS("../../seeds"))
	if err != nil {
		t.Fatal(err)
	}
	credit := len(c.Articles[0].Paragraphs) - 2
	c.Pairs = []corpus.Pair{{A: 0, B: 1, NA: credit, NB: 2, Matter: "who wrote it"}}
	if p := Beside(c, 0, 1).Passages[0]; p.A != credit || p.SpanA.Empty() {
		t.Errorf("%+v", p)
	}
}
