package article

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestTheWordBookmarkIsLeftOutAndListedAndNothingElse(t *testing.T) {
	raw, err := os.ReadFile("../../seeds/002_a6b3f5efdfef3663.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Parse("002", "002.txt", raw)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Changes) != 1 || a.Changes[0].Removed != "[bookmark: _GoBack]" {
		t.Fatalf("changes: %+v", a.Changes)
	}
	if !strings.HasPrefix(a.Text(2), "Amid scenes labeled “apocalyptic”") {
		t.Errorf("paragraph 2 begins %q", a.Text(2)[:40])
	}
	if got := restore(a); got != string(raw) {
		t.Error("body and changes together do not give back the file")
	}
}

// restore puts the changes back into the body.
func restore(a *Article) string {
	out := a.Body
	for _, c := range a.Changes {
		out = out[:c.Offset] + c.Removed + out[c.Offset:]
	}
	return out
}

func TestParagraphNumbersAreThoseOfTheNonEmptyLines(t *testing.T) {
	raw, err := os.ReadFile("../../seeds/000_0e28e8d73501a576.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Parse("000", "000.txt", raw)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Paragraphs) != 33 || !strings.Contains(a.Text(21), "160,000") {
		t.Errorf("%d paragraphs; 21 is %q", len(a.Paragraphs), a.Text(21))
	}
	for i, p := range a.Paragraphs {
		if a.ParagraphAt(p.Start) != i+1 || a.ParagraphAt(p.End-1) != i+1 || a.ParagraphAt(p.End) == i+1 {
			t.Errorf("paragraph %d is not found at its own span", i+1)
		}
	}
}

func TestBadFilesAreNamedWithTheirPlace(t *testing.T) {
	for _, c := range []struct {
		raw  string
		line int
		want string
	}{
		{"good\nbad \xff", 2, "x.txt:2: byte 9 is not UTF-8; save the file as UTF-8 text"},
		{"f\x00i\x00", 1, "x.txt:1: byte 1 is NUL, as in UTF-16; save the file as UTF-8 text"},
		{" \n\n", 0, "x.txt: the file holds no text; remove it or fill it"},
		{"", 0, "x.txt: the file holds no text; remove it or fill it"},
	} {
		_, err := Parse("x", "x.txt", []byte(c.raw))
		e, ok := errors.AsType[*ParseError](err)
		if !ok || e.Line != c.line || e.Error() != c.want || errors.Is(err, ErrNoText) != (c.line == 0) {
			t.Errorf("%q: got %v, want %s", c.raw, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("Head\n[bookmark: x]Text"))
	f.Add([]byte("\ufeff[bookmark: never closed\n]"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := Parse("x", "x", raw)
		if err != nil {
			return
		}
		if restore(a) != string(raw) {
			t.Fatal("body and changes together do not give back the file")
		}
	})
}
