package explore

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"parallax/app/phrase"
)

// linesOf returns how many lines an item opens after the messages.
func linesOf(item Item, msgs ...Msg) int {
	s, _ := after(append(msgs, Pick{item})...)
	return len(yarmouk.View(s).Panel.Lines)
}

// namesSituations are the ways in which the lens is asked.
var namesSituations = map[string][]Msg{
	"as it opens":         {SetLens{Naming}},
	"split by whose copy": {SetLens{Naming}, Switch{namesByCopy}},
	"places too":          {SetLens{Naming}, Switch{namesPlaces}},
	"under a filter":      {Choose{Entity: "un"}, SetLens{Naming}, Switch{namesPlaces}, Switch{namesByCopy}},
	"one account":         {Show{Read}, SetLens{Naming}},
	"changed places":      {ShowArticle{Right: true, Index: 0}, SetLens{Naming}, Switch{namesByCopy}},
}

func TestEveryWordIsCountedByTheLinesItOpens(t *testing.T) {
	for name, msgs := range namesSituations {
		s, _ := after(msgs...)
		for _, r := range yarmouk.View(s).Panel.Answer.(NamesView).Rows {
			sum := 0
			for _, cell := range r.Cells {
				for _, voice := range cell.Voices {
					for _, chip := range voice.Chips {
						sum += chip.N
						if got := linesOf(chip.Item, msgs...); got != chip.N {
							t.Errorf("%s: %s counts %d and opens %d lines", name, chip.Item, chip.N, got)
						}
					}
				}
			}
			if got := linesOf(r.Item, msgs...); got != sum || r.total() != sum {
				t.Errorf("%s: %s: its words are %d, its counts %d, its lines %d", name, r.ID, sum, r.total(), got)
			}
		}
	}
}

// words writes what a row holds as a reader would note it down.
func (r NamesRow) words() string {
	var b strings.Builder
	for _, cell := range r.Cells {
		fmt.Fprintf(&b, "%s:", cell.Letter)
		for _, voice := range cell.Voices {
			for _, chip := range voice.Chips {
				fmt.Fprintf(&b, " %s %d", chip.Words, chip.N)
				if chip.By != "" {
					fmt.Fprintf(&b, " (%s)", chip.By)
				}
			}
		}
		b.WriteString(cell.Nothing + "\n")
	}
	return b.String()
}

func namesRow(t *testing.T, id string, msgs ...Msg) NamesRow {
	t.Helper()
	s, _ := after(msgs...)
	for _, r := range yarmouk.View(s).Panel.Answer.(NamesView).Rows {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("no row %s", id)
	return NamesRow{}
}

// In B, “regime” stands only in the paper's own paragraphs, and “terrorists”
// only in SANA's mouth.
func TestTheWordsOfTheTwoAccountsByVoiceAndByCopy(t *testing.T) {
	state := namesRow(t, "syrian-government", SetLens{Naming}, Switch{namesByCopy}).words()
	if !strings.HasSuffix(state,
		`B: regime 5 Syrian regime 3 Assad regime 1 government 1 Damascus 1 pro-Assad forces 1 regime 1
B: Syrian government 1 Syrian government forces 1
`) {
		t.Errorf("the Syrian government is\n%s", state)
	}
	if got := namesRow(t, "islamic-state", SetLens{Naming}).words(); !strings.Contains(got, "terrorists 1 (SANA)") {
		t.Errorf("Islamic State is\n%s", got)
	}
	if got := namesRow(t, "unrwa", SetLens{Naming}).words(); !strings.Contains(got, "B:not in this article") {
		t.Errorf("UNRWA is\n%s", got)
	}
}

func TestWhoIsMentionedOnceWaitsUntilAskedFor(t *testing.T) {
	s, _ := after(SetLens{Naming})
	v := yarmouk.View(s).Panel.Answer.(NamesView)
	for k, r := range v.Rows {
		if (r.total() > 1) != (k < v.Drawn) {
			t.Errorf("row %d of %d, %s with %d mentions", k, v.Drawn, r.ID, r.total())
		}
	}
	s, _ = after(SetLens{Naming}, Switch{namesOnce})
	if v := yarmouk.View(s).Panel.Answer.(NamesView); v.Drawn != len(v.Rows) {
		t.Errorf("%d of %d rows are drawn", v.Drawn, len(v.Rows))
	}
}

func TestTheReasonForANameIsOneClickAway(t *testing.T) {
	if r := namesRow(t, "islamic-state", SetLens{Naming}); r.Note != "" {
		t.Errorf("a note nobody asked for: %q", r.Note)
	}
	if r := namesRow(t, "islamic-state", SetLens{Naming}, Pick{namedEntity("islamic-state")}); !strings.Contains(r.Note,
		"both accounts use it") {
		t.Errorf("the note is %q", r.Note)
	}
}

// sums returns every sentence with a count in it that the lens shows.
func sums(v VoicesView) []Sum {
	var all []Sum
	for _, a := range v.Accounts {
		all = append(all, a.Sums[0])
	}
	for _, g := range v.Groups {
		for _, c := range g.Cells {
			if c.Nothing == "" {
				all = append(all, c.Sum)
			}
			for _, r := range c.Speakers {
				if r.Name != "" {
					all = append(all, r.Sum)
				}
			}
		}
	}
	for _, l := range v.Silences {
		for _, s := range l.Sums {
			_, s.Words, _ = strings.Cut(s.Words, ": ")
			all = append(all, s)
		}
	}
	return all
}

func TestEveryCountOfVoicesIsTheNumberOfLinesItOpens(t *testing.T) {
	for name, msgs := range map[string][]Msg{
		"as it opens":    {SetLens{Voices}, Switch{notHeard}},
		"under a filter": {Choose{Entity: "islamic-state"}, SetLens{Voices}, Switch{notHeard}},
		"one account":    {Show{Read}, SetLens{Voices}},
		"changed places": {ShowArticle{Right: true, Index: 0}, SetLens{Voices}, Switch{notHeard}},
	} {
		s, _ := after(msgs...)
		v := yarmouk.View(s).Panel.Answer.(VoicesView)
		for _, sum := range sums(v) {
			number, _, _ := strings.Cut(sum.Words, " ")
			want, err := strconv.Atoi(number)
			if got := linesOf(sum.Item, msgs...); err != nil || got != want {
				t.Errorf("%s: “%s” opens %d lines (%s)", name, sum.Words, got, sum.Item)
			}
		}
		for _, a := range v.Accounts {
			quoted := linesOf(a.Sums[1].Item, msgs...)
			if !strings.Contains(a.Sums[1].Words, "in "+(phrase.Book{}).Count("{n} quotations", quoted)) {
				t.Errorf("%s: “%s” opens %d lines", name, a.Sums[1].Words, quoted)
			}
			for _, m := range a.Strip {
				if m.From < 0 || m.To <= m.From || m.To > a.Words || linesOf(m.Item, msgs...) != 1 {
					t.Errorf("%s: on the strip of %d words: %+v", name, a.Words, m)
				}
			}
		}
	}
}

func TestWhoIsNotHeardInTheTwoAccounts(t *testing.T) {
	s, _ := after(SetLens{Voices}, Switch{notHeard})
	var got []string
	for _, l := range yarmouk.View(s).Panel.Answer.(VoicesView).Silences {
		for _, s := range l.Sums {
			got = append(got, l.Letter+" "+s.Words)
		}
		got = append(got, l.Note)
	}
	want := `A Islamic State: 17 mentions, no statement
A Palestinians: 6 mentions, no statement (others listed under “residents” are heard)
A monitors of the war: 3 statements in B, none in A
A academics: 2 statements in B, none in A
A supporters of the Syrian government: 2 statements in B, none in A
A Syrian opposition: 1 statement in B, none in A
This is one article; 222 of 774 words stand in paragraphs marked as agency copy. ` +
		`Its silence says nothing of the paper that ran it.
B Islamic State: 20 mentions, no statement
B Syrian Army: 6 mentions, no statement (others listed under “Syrian state” are heard)
B Palestinian officials: 6 statements in A, none in B
B Palestinian factions: 4 statements in A, none in B
B aid agencies: 2 statements in A, none in B
B residents: 2 statements in A, none in B
This is one article; 389 of 1,026 words stand in paragraphs marked as agency copy. ` +
		`Its silence says nothing of the paper that ran it.`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}
