package explore

import (
	"slices"
	"testing"

	"parallax/app/compare"
	"parallax/app/text"
)

// Addresses with changes, as links and saved files have them.
var changeAddresses = []struct {
	address string
	changes []Change
	words   []string
}{
	{
		"mine=name~islamic-state~50%2525+%257E+a%252C+b,name~un~The+UN",
		[]Change{Rename{"islamic-state", "50% ~ a, b"}, Rename{"un", "The UN"}},
		[]string{"Name: “Islamic State” is called “50% ~ a, b”.", "Name: “United Nations” is called “The UN”."},
	},
	{
		"mine=group~%E2%80%9Crumors~my+own,group~sana",
		[]Change{Regroup{compare.SpeakerKey{Words: "rumors"}, "my own"},
			Regroup{compare.SpeakerKey{Entity: "sana"}, ""}},
		[]string{"Speaker: “rumors” is listed under “my own”, not “not identified”.",
			"Speaker: SANA is listed under “not identified”, not “Syrian state”."},
	},
	{
		"mine=row~0.3269~1.396,row~1.823",
		[]Change{Rejoin{FigureAt{0, 3269}, FigureAt{1, 396}}, Rejoin{FigureAt{1, 823}, FigureAt{1, 823}}},
		[]string{"Figure: “just 18,000” (A21) stands in the row of “thousands” (B3).",
			"Figure: “more than 200,000” (B4) stands in a row of its own."},
	},
	{
		"mine=sure~0.3269%2B1.396%2B1.902",
		[]Change{Confirm{figureSet([]FigureAt{{1, 902}, {0, 3269}, {1, 396}})}},
		[]string{"Figures: “just 18,000” (A21), “thousands” (B3), “a few thousand” (B4) count one thing."},
	},
	{
		"mine=pair~0.8-1.20~0.8-1.20,pair~0.7-1.18,pair~0.5-1.16~0.5-1.17",
		[]Change{Repair{PairAt{0, 8, 1, 20}, PairAt{0, 8, 1, 20}}, Repair{Pair: PairAt{0, 7, 1, 18}},
			Repair{PairAt{0, 5, 1, 16}, PairAt{0, 5, 1, 17}}},
		[]string{"Pair: A8 ↔ B20 is confirmed.", "Pair: A7 ↔ B18 is removed.",
			"Pair: A5 ↔ B16 is moved: beside A5 stands B17."},
	},
	{
		"mine=no~d0.2445-2453,no~f1.396-405,no~m1.276-284,no~q0.488-586",
		[]Change{dispute(dateMark, 0, 2445, 2453), dispute(figureMark, 1, 396, 405),
			dispute(mentionMark, 1, 276, 284), dispute(quoteMark, 0, 488, 586)},
		[]string{"Mark: the date “Saturday” (A16) is disputed and not counted.",
			"Mark: the figure “thousands” (B3) is disputed and not counted.",
			"Mark: the name or label “Damascus” (B2) is disputed and not counted.",
			"Mark: the statement “IS fighters have retreated from much of the territory they seized " +
				"in the camp in southern Damascus” (A5) is disputed and not counted."},
	},
}

func dispute(kind MarkKind, article, start, end int) Change {
	return Dispute{MarkAt{kind, article, text.Span{Start: start, End: end}}}
}

func TestChangesInAnAddress(t *testing.T) {
	for _, c := range changeAddresses {
		s := yarmouk.Parse(c.address)
		if !slices.Equal(s.Changes, c.changes) {
			t.Errorf("#%s holds %+v, want %+v", c.address, s.Changes, c.changes)
		}
		if back := yarmouk.Address(s); back != c.address {
			t.Errorf("#%s became #%s", c.address, back)
		}
		for k, row := range yarmouk.View(s).Changes.Rows {
			if row.Words != c.words[k] {
				t.Errorf("%s, want %s", row.Words, c.words[k])
			}
		}
	}
}

func TestWhatIsNoChangeIsLeftOut(t *testing.T) {
	for _, code := range []string{
		"", "name", "name~un", "name~atlantis~X", "colour~un~X", "group~nobody~X", "group~sana~no+speaker+given",
		"row~0.3269~1.0396", "row~0.3269~2.396", "row~0.1", "row~-1.3269", "row~x",
		"sure~0.3269", "sure~0.3269%2B0.3269", "sure~0.3269%2Bx", "sure~0.3269%2B9.1",
		"pair~0.8-1.99", "pair~1.20-0.8", "pair~0.8-0.9", "pair~0.8-1.20~0.8", "pair~0.8-1.20~0.8-9.20",
		"pair~0.8-1.20-",
		"no~", "no~x0.2445-2453", "no~d0.2445-2454", "no~d7.1-2", "no~é0.1-2",
	} {
		if s := yarmouk.Parse("mine=" + code); s.Changes != nil {
			t.Errorf("mine=%s holds %+v", code, s.Changes)
		}
	}
}
