package explore

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"parallax/app/corpus"
)

// last returns the state after messages, and what the last of them asked for.
func lastOf(msgs ...Msg) (State, []Effect) {
	s := yarmouk.Start()
	var effects []Effect
	for _, m := range msgs {
		s, effects = yarmouk.Update(s, m)
	}
	return s, effects
}

func typed(row int, text string) Msg { return OwnType{Row: row, Field: OwnText, Value: text} }

func TestArticlesAreReadOrTheirFaultsAreNamed(t *testing.T) {
	open := OwnHas{}
	for _, c := range []struct {
		name  string
		msgs  []Msg
		focus string   // of the first fault; none where they are read
		rows  []int    // that are read
		wrong []string // by row: how what is wrong begins
	}{
		{"nothing", []Msg{open}, "own-text-0", nil, []string{"There is no text", "There is no text"}},
		{"one article", []Msg{open, typed(0, "A")}, "own-text-1", nil, []string{"", "There is no text"}},
		{"two articles", []Msg{open, typed(0, "A"), typed(1, "B")}, "", []int{0, 1}, []string{"", ""}},
		{"an empty one between", []Msg{open, typed(0, "A"), OwnMore{}, typed(2, "C")}, "", []int{0, 2},
			[]string{"", "", ""}},
		{"a headline without a text",
			[]Msg{open, typed(0, "A"), typed(1, "B"), OwnMore{}, OwnType{2, OwnHeadline, "H"}}, "own-text-2", nil,
			[]string{"", "", "There is no text"}},
		{"a day that is none", []Msg{open, typed(0, "A"), typed(1, "B"), OwnType{1, OwnPublished, "2019-02-30"}},
			"own-published-1", nil, []string{"", "This is no day"}},
		{"what is no text", []Msg{open, typed(0, "A\x00"), typed(1, "B")}, "own-text-0", nil,
			[]string{"This is no text", ""}},
		{"a mark that stands for no letter", []Msg{open, typed(0, "\ufeff \n"), typed(1, "B")}, "own-text-0", nil,
			[]string{"There is no text", ""}},
	} {
		s, effects := lastOf(append(c.msgs, OwnRead{})...)
		for i, want := range c.wrong {
			if got := s.Own.Articles[i].Problem; (got == "") != (want == "") || !strings.HasPrefix(got, want) {
				t.Errorf("%s: of article %d it says %q, want %q", c.name, i, got, want)
			}
		}
		if c.focus != "" {
			if !reflect.DeepEqual(effects, []Effect{ShowField{c.focus}}) || s.Own.Reading {
				t.Errorf("%s: effects %v, want the focus on %s", c.name, effects, c.focus)
			}
		} else if task, ok := effects[0].(ReadOwn); !ok || !reflect.DeepEqual(task.Rows, c.rows) || !s.Own.Reading {
			t.Errorf("%s: effects %v, want rows %v read", c.name, effects, c.rows)
		}
	}
}

func TestNothingTypedIsLost(t *testing.T) {
	first := []Msg{OwnHas{}, typed(0, "A"), typed(1, "B"), OwnType{1, OwnOutlet, "The Post"}}
	want := []OwnArticle{{Text: "A"}, {Text: "B", Outlet: "The Post"}}
	for name, then := range map[string][]Msg{
		"a closed sheet": {OpenSheet{OwnSheet}, CloseSheet{}, OpenSheet{OwnSheet},
			OwnHas{Articles: []OwnArticle{{Text: "old"}}}},
		"a cancelled reading":  {OwnRead{}, OwnCancel{}},
		"a reading twice":      {OwnRead{}, OwnRead{}},
		"a reading that fails": {OwnRead{}, OwnTell{Line: "reader.wasm could not be loaded"}},
		"another address":      {Arrive{"lens=voices"}, Arrive{""}},
		"no such article":      {typed(7, "C"), typed(-1, "C"), OwnLess{9}, OwnLess{-1}},
		"the articles shown":   {OwnRead{}, OwnShown{}},
	} {
		s, _ := lastOf(append(append([]Msg{}, first...), then...)...)
		if !reflect.DeepEqual(s.Own.Articles, want) {
			t.Errorf("%s: %+v is left", name, s.Own.Articles)
		}
	}
	s, effects := lastOf(first...)
	if !reflect.DeepEqual(effects, []Effect{KeepOwn{want}}) {
		t.Errorf("the browser is not asked to keep what is typed: %v", effects)
	}
	if got, _ := yarmouk.Update(s, OwnLess{0}); !reflect.DeepEqual(got.Own.Articles, []OwnArticle{want[1], {}}) {
		t.Errorf("without the first article it is %+v", got.Own.Articles)
	}
	if !reflect.DeepEqual(s.Own.Articles, want) {
		t.Error("an earlier state was changed")
	}
}

func TestThereIsRoomForEightArticles(t *testing.T) {
	msgs := []Msg{OwnHas{}}
	for range 20 {
		msgs = append(msgs, OwnMore{})
	}
	if s, _ := lastOf(msgs...); len(s.Own.Articles) != OwnMost {
		t.Errorf("%d articles", len(s.Own.Articles))
	}
	var files []OwnFile
	for i := range 9 {
		files = append(files, OwnFile{Name: strconv.Itoa(i) + ".txt", Text: "T", IsText: true})
	}
	s, _ := lastOf(OwnHas{}, typed(1, "B"), OwnGive{files[:2]}, OwnGive{append(files[2:], OwnFile{Name: "x.bin"})})
	if len(s.Own.Articles) != OwnMost || s.Own.Articles[0].File != "0.txt" || s.Own.Articles[1].Text != "B" ||
		s.Own.Articles[7].File != "6.txt" {
		t.Errorf("the files stand as %+v", s.Own.Articles)
	}
	for _, want := range []string{"room for 7.txt", "room for 8.txt", "x.bin is no UTF-8 text"} {
		if !strings.Contains(s.Own.Line, want) {
			t.Errorf("it says %q, without %q", s.Own.Line, want)
		}
	}
}

func TestAnAddressNamesItsCorpus(t *testing.T) {
	x := *yarmouk
	x.Own = OwnCorpus{ID: "k3y"}
	s, _ := x.Update(x.Start(), SetLens{Voices})
	s, _ = x.Update(s, Choose{Entity: "un"})
	address := x.Address(s)
	if id, ok := OwnIn(address); id != "k3y" || !ok {
		t.Errorf("#%s is of %q, %t", address, id, ok)
	}
	if back := x.Parse(address); !same(kept(back), kept(s)) {
		t.Errorf("#%s came back as %+v", address, back)
	}
	for fragment, want := range map[string]bool{"": true, "lens=voices": true, "b18": false, "e-un": false} {
		if id, ok := OwnIn(fragment); id != "" || ok != want {
			t.Errorf("#%s is of %q, %t", fragment, id, ok)
		}
	}
	s, _ = x.Update(s, Say{Rename{"un", "UN"}})
	if !strings.Contains(x.Address(s), "own=k3y") || x.View(s).Found.Words == "" {
		t.Errorf("a change makes the articles somebody else's: #%s, %+v", x.Address(s), x.View(s).Found)
	}
}

func TestWhatNobodyCheckedIsSaid(t *testing.T) {
	if v := yarmouk.View(yarmouk.Start()).Found; v != (FoundView{}) {
		t.Errorf("of checked accounts it says %+v", v)
	}
	c := *yarmouk.Corpus
	c.Marks, c.Pairs, c.Joins = nil, nil, nil
	if v := New(&corpus.Corpus{Lexicon: c.Lexicon}).foundView(State{}); v.Words != "" {
		t.Errorf("of nothing it says %+v", v)
	}
	x := *yarmouk
	for _, own := range []OwnCorpus{{ID: "a"}, {ID: "a", Kept: true},
		{ID: "a", Kept: true, Rules: "names.model: damaged"}} {
		x.Own = own
		v := x.View(x.Start()).Found
		if !v.Own || strings.Contains(v.Words, "does not keep") == own.Kept ||
			strings.Contains(v.Words, "rules alone") != (own.Rules != "") || !strings.Contains(v.Words, own.Rules) {
			t.Errorf("of %+v it says %q", own, v.Words)
		}
	}
}

func TestATitleIsMadeOfWhatIsKnown(t *testing.T) {
	long := strings.Repeat("word ", 30)
	for want, articles := range map[string][]OwnArticle{
		"The Post · Second headline": {{Text: "x", Outlet: "The Post", Headline: "H"},
			{Text: "First line\nmore", Headline: "Second headline"}},
		"First line · Other": {{Text: "\ufeff\n First line \nmore"}, {Text: "Other"}},
		"A · B · +2":         {{Text: "A"}, {Text: "B"}, {Text: "C"}, {Text: "D"}},
		"AP, 3 May 2018 · AP, 5 May 2018": {{Text: "x", Outlet: "AP", Published: "2018-05-03"},
			{Text: "y", Outlet: "AP", Published: "2018-05-05"}},
		"AP: The river rises · AP: Boats go out": {{Text: "x", Outlet: "AP", Headline: "The river rises",
			Published: "2018-05-03"}, {Text: "Boats go out\nz", Outlet: "AP", Published: "2018-05-03"}},
		"AP: The river rises · AP: It falls · BBC": {{Text: "The river rises", Outlet: "AP", Published: "2018-05-03"},
			{Text: "It falls", Outlet: "AP"}, {Text: "x", Outlet: "BBC", Published: "2018-05-04"}},
		"AP · BBC · +1": {{Text: "x", Outlet: "AP"}, {Text: "x", Outlet: "AP"}, {Text: "x", Outlet: "BBC"}},
		"word word word word word word word word word … · é": {{Text: long}, {Text: "é"}},
	} {
		if got := OwnTitle(articles); got != want {
			t.Errorf("the title is %q, want %q", got, want)
		}
	}
}
