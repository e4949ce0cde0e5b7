package explore

import (
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/corpus/folder"
	"parallax/app/lexicon"
	"parallax/app/text"
)

var yarmouk = func() *Explorer {
	c, err := folder.Build(os.DirFS("../../seeds"))
	if err != nil {
		panic(err)
	}
	return New(c)
}()

// after returns the state that the messages lead to from the opening page, and
// the effects of the last one.
func after(msgs ...Msg) (State, []Effect) {
	s := yarmouk.Start()
	var effects []Effect
	for _, m := range msgs {
		s, effects = yarmouk.Update(s, m)
	}
	return s, effects
}

// kept is the state but for what an address does not hold.
func kept(s State) State {
	s.Typing, s.Pick = false, -1
	s.Sheet, s.Copied, s.Kept, s.Own = NoSheet, "", nil, Own{}
	return s
}

func TestEveryStateSurvivesTheAddress(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		s := yarmouk.Start()
		for range 1 + random.IntN(12) {
			s, _ = yarmouk.Update(s, randomMsg(random))
		}
		address := yarmouk.Address(s)
		if back := yarmouk.Parse(address); !same(kept(back), kept(s)) {
			t.Fatalf("#%s\n came back as %+v\n        from %+v", address, back, s)
		}
	}
}

// same compares states; an address lists what is chosen before what is left out.
func same(a, b State) bool {
	split := func(s State) State {
		var in, out []Choice
		for _, c := range s.Chosen {
			if c.Exclude {
				out = append(out, c)
			} else {
				in = append(in, c)
			}
		}
		s.Chosen = append(in, out...)
		if len(s.Opened) == 0 {
			s.Opened = nil
		}
		if len(s.Options) == 0 {
			s.Options = nil
		}
		if len(s.Labels) == 0 {
			s.Labels = nil
		}
		if len(s.Chosen) == 0 {
			s.Chosen = nil
		}
		return s
	}
	return reflect.DeepEqual(split(a), split(b))
}

func randomMsg(r *rand.Rand) Msg {
	entities := yarmouk.Corpus.Lexicon.Entities
	entity := entities[r.IntN(len(entities))].ID
	ref := Ref{r.IntN(2), 1 + r.IntN(30)}
	figures := figuresIn(yarmouk.Scene, r.IntN(2))
	speakers := []compare.SpeakerKey{{Entity: entity}, {Words: "rumors"}, {Entity: "samer"}, {Entity: "sana"}}
	queries := []string{"", "siege", `"safe passage"`, "camp* -bus", "place:yarmouk", "100% & more = ?#", "مخيم",
		"by:agency"}
	msgs := []Msg{
		Choose{entity, r.IntN(4) == 0}, Turn{entity}, Type{queries[r.IntN(len(queries))]}, MovePick{1}, MovePick{-1},
		Complete{r.IntN(9) - 1},
		LeaveSearch{}, Clear{}, SetRest{[]Rest{Fold, Dim}[r.IntN(2)]}, OpenGap{ref}, GoTo{ref},
		ChoosePassage{Pair{1 + r.IntN(30), 1 + r.IntN(30)}},
		SetFree{r.IntN(2) == 0}, Narrow{"is"}, SetSort{[]Sort{ByCount, ByName, ByFirst}[r.IntN(3)]},
		ToggleLabels{entity}, OpenDrawer{SideOpen},
		ToggleSide{}, TogglePanel{}, SetTheme{[]Theme{Auto, Light, Dark}[r.IntN(3)]},
		SetLanguage{[]string{"en", "ar", "tlh"}[r.IntN(3)]}, Show{[]View{Compare, Read}[r.IntN(2)]},
		ShowSide{Side(r.IntN(2))},
		ShowArticle{r.IntN(2) == 0, r.IntN(2)}, SetLens{Lenses()[r.IntN(len(Lenses()))].Lens},
		Pick{oneAlone{"x", A, "y,z"}}, Pick{wordsItem("q/B:own/100% & more = ?#")},
		Walk{Side(r.IntN(2)), r.IntN(7) - 3},
		Pick{placesItem("yarmouk")}, Pick{placesItem("near.damascus/B")}, Pick{namesItem("un/A/quoted/~50% / ~x")},
		Pick{figuresOf{B}}, Pick{nil}, Switch{"split"}, Switch{"stems"}, CopyTable{}, SaveTable{},
		OpenSheet{ShareSheet}, QuoteWords{Quote{At: ref}}, QuoteWords{Quote{ref, text.Span{Start: 3, End: 17}}},
		StepQuote{1}, StepQuote{-1}, CloseSheet{},
		Say{Rename{entity, []string{"X", "a ~ b, 5%", entity, ""}[r.IntN(4)]}}, UnsayAll{}, SaveChanges{},
		Say{Repair{PairAt{0, 1 + r.IntN(9), 1, 1 + r.IntN(9)}, []PairAt{{}, {0, 3, 1, 4}, {0, 7, 1, 3}}[r.IntN(3)]}},
		Say{Rejoin{anyFigure(r), anyFigure(r)}}, Say{apart(figures[r.IntN(len(figures))])},
		Say{Confirm{figureSet([]FigureAt{anyFigure(r), anyFigure(r)})}},
		Say{Regroup{speakers[r.IntN(len(speakers))], []string{"", "news agencies", "my own"}[r.IntN(3)]}}, Say{},
	}
	return msgs[r.IntN(len(msgs))]
}

func anyFigure(r *rand.Rand) FigureAt {
	figures := figuresIn(yarmouk.Scene, r.IntN(2))
	return startOf(figures[r.IntN(len(figures))])
}

func TestTheSameStateShowsTheSamePageAndTextIsNeverAltered(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	s := yarmouk.Start()
	for range 200 {
		s, _ = yarmouk.Update(s, randomMsg(random))
		p := yarmouk.View(s)
		if !reflect.DeepEqual(p, yarmouk.View(s)) {
			t.Fatalf("two pages of one state differ at #%s", yarmouk.Address(s))
		}
		for _, text := range p.Texts {
			checkText(t, s, text)
		}
	}
}

func checkText(t *testing.T, s State, text Text) {
	t.Helper()
	a := yarmouk.Corpus.Articles[s.Article(text.Side)]
	for _, p := range text.Paragraphs {
		var shown strings.Builder
		for _, piece := range p.Prose.Pieces {
			for _, r := range piece.Runs {
				shown.WriteString(r.Words)
			}
		}
		if shown.String() != a.Text(p.N) {
			t.Fatalf("paragraph %s shows %q, want %q", p.ID, shown.String(), a.Text(p.N))
		}
	}
}

func TestACountIsTheNumberOfLinesItOpens(t *testing.T) {
	for _, e := range yarmouk.Corpus.Lexicon.Entities {
		s, _ := after(Choose{Entity: e.ID})
		card := yarmouk.View(s).Panel.Answer.(EntitiesView).Entity
		lines := map[string]int{}
		for _, g := range card.Words {
			words := map[string]int{}
			for _, l := range g.Lines {
				lines[l.Where[:1]]++
				words[l.Where[:1]]++
			}
			for _, c := range g.Counts {
				if words[c.Letter] != c.N {
					t.Errorf("%s, “%s”: %s counts %d and opens %d lines", e.ID, g.Words, c.Letter, c.N, words[c.Letter])
				}
			}
		}
		for _, c := range card.Counts {
			if lines[c.Letter] != c.N {
				t.Errorf("%s: %s counts %d and opens %d lines", e.ID, c.Letter, c.N, lines[c.Letter])
			}
		}
	}
}

func TestRowsRecountUnderAFilterAndKeepTheirZero(t *testing.T) {
	s, _ := after(Choose{Entity: "idrees-ahmad"})
	row := func(id string) Row {
		for _, section := range yarmouk.View(s).Sidebar.Sections {
			for _, g := range section.Groups {
				for _, r := range g.Rows {
					if r.ID == id {
						return r
					}
				}
			}
		}
		t.Fatalf("no row %s", id)
		return Row{}
	}
	if r := row("yarmouk"); !reflect.DeepEqual(r.Counts, []Count{{"A", 0}, {"B", 2}}) {
		t.Errorf("Yarmouk beside Idrees Ahmad: %v", r.Counts)
	}
	if r := row("islamic-state"); !r.Faint || !reflect.DeepEqual(r.Counts, []Count{{"A", 0}, {"B", 0}}) {
		t.Errorf("Islamic State beside Idrees Ahmad: %+v", r)
	}
}

func TestFoldedParagraphsAreCountedAndOpened(t *testing.T) {
	s, _ := after(Choose{Entity: "idrees-ahmad"})
	b := yarmouk.View(s).Texts[1]
	if gap := b.Paragraphs[0].Gap; gap != 9 {
		t.Errorf("the gap before B10 holds %d paragraphs, want 9", gap)
	}
	s, _ = yarmouk.Update(s, OpenGap{b.Paragraphs[4].At})
	if p := yarmouk.View(s).Texts[1].Paragraphs[0]; p.Hidden || !p.Dimmed {
		t.Errorf("an opened gap shows its paragraphs dimmed: %+v", p)
	}
}

func TestAChosenPassageStandsLevelWithItsReasons(t *testing.T) {
	for _, option := range []Msg{LeaveSearch{}, Switch{proposedOption}} {
		s, _ := after(option)
		for _, row := range yarmouk.View(s).Panel.Answer.(EntitiesView).Passages {
			s, effects := after(option, ChoosePassage{row.Pair})
			if len(effects) == 0 || effects[0] != (Level{ParagraphID(A, row.Pair.A), ParagraphID(B, row.Pair.B)}) {
				t.Errorf("effects: %v", effects)
			}
			card := yarmouk.View(s).Panel.Answer.(EntitiesView).Passage
			if card == nil || row.Basis == ByRule && len(card.Reasons) == 0 ||
				row.Basis == ByEditor && card.Matter == "" {
				t.Errorf("%s gives no reason: %+v", row.Title, card)
			}
		}
	}
}

func TestProposalsStandBesideWhatAnEditorCheckedOnlyWhenAskedFor(t *testing.T) {
	s, _ := after()
	checked := yarmouk.View(s).Panel.Answer.(EntitiesView).Passages
	s, _ = after(Switch{proposedOption})
	all := yarmouk.View(s).Panel.Answer.(EntitiesView).Passages
	found := 0
	for _, r := range all {
		if r.Basis == ByRule {
			found++
		}
	}
	if len(checked) != len(yarmouk.Corpus.Pairs) || found == 0 || len(all) != len(checked)+found {
		t.Errorf("%d checked, %d in all, %d found", len(checked), len(all), found)
	}
}

func TestAHalfTypedWordIsTheBeginningOfOne(t *testing.T) {
	s, _ := after(Type{"sieg"})
	if n := yarmouk.Selection(s).Count(1); n == 0 {
		t.Error("“sieg” leaves every paragraph of B out while it is being typed")
	}
	s, _ = yarmouk.Update(s, LeaveSearch{})
	if n := yarmouk.Selection(s).Count(1); n != 0 {
		t.Errorf("“sieg” is no word of B, yet keeps %d paragraphs", n)
	}
}

func TestOneAccountAloneIsRead(t *testing.T) {
	c := *yarmouk.Corpus
	c.Articles, c.Marks = c.Articles[:1], c.Marks[:1]
	c.Lexicon = lexicon.New(c.Lexicon.Entities, nil)
	x := New(&c)
	s := x.Start()
	for _, m := range []Msg{Show{Compare}, ShowSide{B}, ChoosePassage{Pair{1, 1}}, Choose{Entity: "un"},
		SetLens{Copy}} {
		s, _ = x.Update(s, m)
		if p := x.View(s); len(p.Texts) != 1 || p.Texts[0].Away || s.View != Read {
			t.Fatalf("%T: %d texts in %q", m, len(p.Texts), s.View)
		}
	}
}

func FuzzAddress(f *testing.F) {
	for _, seed := range []string{"is=yarmouk,un&q=camp*", "view=read&side=b", "#50%", "pair=7-18&pair=-1--1",
		"open=a3,b99999999999999999999", "a=x&b=x", "=&&=="} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		s := yarmouk.Parse(fragment)
		yarmouk.View(s)
		if again := yarmouk.Parse(yarmouk.Address(s)); !same(kept(again), kept(s)) {
			t.Fatalf("%q: %+v then %+v", fragment, s, again)
		}
	})
}

func TestASnapshotGivesTheSamePage(t *testing.T) {
	data, err := yarmouk.Encode()
	if err != nil {
		t.Fatal(err)
	}
	x, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(x.aligns) == 0 {
		t.Error("the alignments did not travel")
	}
	s := yarmouk.Start()
	if !reflect.DeepEqual(x.View(s), yarmouk.View(s)) {
		t.Error("the page differs after the way through a snapshot")
	}
	for _, broken := range []string{"", "{}", "{}\n{}", string(data[:len(data)/2]),
		strings.Replace(string(data), `"parallax_worked_out":1`, `"parallax_worked_out":9`, 1)} {
		if _, err := Decode([]byte(broken)); err == nil {
			t.Errorf("%.30q… was taken for a snapshot", broken)
		}
	}
}

func TestNoCellOfASavedTableIsAFormula(t *testing.T) {
	table := Table{Head: []string{"word", "n"},
		Rows: [][]Cell{{{Text: `=HYPERLINK("x")`}, {Text: "-1"}}, {{Text: "a,\"b\"\n"}, {Text: "@x"}}}}
	want := "\ufeff\"word\",\"n\"\r\n\"'=HYPERLINK(\"\"x\"\")\",\"'-1\"\r\n\"a,\"\"b\"\"\n\",\"'@x\"\r\n"
	if got := table.CSV(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
