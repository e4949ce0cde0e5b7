package explore

import (
	"os"
	"strings"
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
	reads(t, "larna.clocks.golden", clocksWords(x.View(s).Panel.Answer.(ClocksView)))
	s.Lens = Ledger
	reads(t, "larna.ledger.golden", ledgerWords(x.View(s).Panel.Answer.(LedgerView)))
	if how := x.View(s).Texts[A].Card.Facts[2].How; how != "as printed in the dateline" {
		t.Errorf("how the day of A is known: %q", how)
	}
}

func TestDatesThatStayRelativeAreNotSaidToStandInBoth(t *testing.T) {
	c, err := folder.Build(fstest.MapFS{"a.txt": {Data: []byte("Flood\nShe left on Tuesday.")},
		"b.txt": {Data: []byte("Flood\nHe left in 2012.")}})
	if err != nil {
		t.Fatal(err)
	}
	x := New(c)
	s := x.Start()
	s.Lens = Only
	for k, want := range []string{"dates that stay relative are not compared", ""} {
		for _, g := range x.View(s).Panel.Answer.(OnlyView).Accounts[k].Groups {
			if g.Title == "Dates" && g.Note != want {
				t.Errorf("account %d: %q, want %q", k, g.Note, want)
			}
		}
	}
}

// A name that stands in both accounts, as a place in one and as an actor in the
// other, is in no account only.
func TestANameOfAPlaceAndAnActorIsInNoAccountOnly(t *testing.T) {
	rows := 0
	for _, section := range yarmouk.View(yarmouk.Start()).Sidebar.Sections {
		for _, g := range section.Groups {
			for _, r := range g.Rows {
				if r.Name != "Israel" {
					continue
				}
				if rows++; g.ID != "both" || !strings.Contains(r.Sense, "the name stands for: Israel") {
					t.Errorf("the %s Israel stands under %q: %q", r.Kind, g.ID, r.Sense)
				}
			}
		}
	}
	if rows != 2 {
		t.Errorf("%d rows of Israel", rows)
	}
}
