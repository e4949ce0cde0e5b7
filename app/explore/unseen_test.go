package explore

import (
	"os"
	"testing"

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
