package explore

import (
	"os"
	"testing"
	"testing/fstest"

	"parallax/app/corpus/folder"
)

// TestAPairWithoutDaysOrChecksReadsAsFollows lays two short accounts of one
// event side by side, of which nobody states or checks anything but the names.
func TestAPairWithoutDaysOrChecksReadsAsFollows(t *testing.T) {
	c, err := folder.Build(os.DirFS("testdata/larna"))
	if err != nil {
		t.Fatal(err)
	}
	x := New(c)
	s := x.Start()
	s.Lens = Clocks
	reads(t, "larna.clocks.golden", clocksWords(*x.View(s).Panel.Clocks))
	s.Lens = Ledger
	reads(t, "larna.ledger.golden", ledgerWords(*x.View(s).Panel.Ledger))
	if how := x.View(s).Texts[A].Card.Facts[2].How; how != "as printed in the dateline" {
		t.Errorf("how the day of A is known: %q", how)
	}
}

func TestDatesThatStayRelativeAreNotSaidToStandInBoth(t *testing.T) {
	c, err := folder.Build(fstest.MapFS{"a.txt": {Data: []byte("Flood\nShe left on Tuesday.")}, "b.txt": {Data: []byte("Flood\nHe left in 2012.")}})
	if err != nil {
		t.Fatal(err)
	}
	x := New(c)
	s := x.Start()
	s.Lens = Only
	for k, want := range []string{"dates that stay relative are not compared", ""} {
		for _, g := range x.View(s).Panel.Only.Accounts[k].Groups {
			if g.Title == "Dates" && g.Note != want {
				t.Errorf("account %d: %q, want %q", k, g.Note, want)
			}
		}
	}
}
