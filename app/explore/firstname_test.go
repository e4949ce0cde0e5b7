package explore

import (
	"testing"
	"testing/fstest"

	"parallax/app/corpus/folder"
)

func TestOneWhoGivesTheFirstNameAloneStandsAmongTheVoicesByTheWords(t *testing.T) {
	c, err := folder.Build(fstest.MapFS{"a.txt": {Data: []byte("Shaft\n\n“We ran,” said a miner who gave his name " +
		"only as Anton.\n")}})
	if err != nil {
		t.Fatal(err)
	}
	x := New(c)
	s := x.Start()
	s.Lens = Voices
	var named []string
	for _, g := range x.View(s).Panel.Answer.(VoicesView).Groups {
		for _, cell := range g.Cells {
			for _, r := range cell.Speakers {
				named = append(named, r.Name+": "+r.Named)
			}
		}
	}
	if want := "a miner who gave his name only as Anton: named"; len(named) != 1 || named[0] != want {
		t.Errorf("%q, want %q alone", named, want)
	}
}
