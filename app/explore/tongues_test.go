package explore

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"parallax/app/corpus/folder"
	"parallax/app/phrase"
)

// Three accounts of one storm: English, Arabic, Hebrew.
func tongues(t *testing.T) *Explorer {
	t.Helper()
	c, err := folder.Build(os.DirFS("testdata/tongues"))
	if err != nil {
		t.Fatal(err)
	}
	return New(c)
}

func TestAnAccountKeepsItsLanguageAndDirection(t *testing.T) {
	x := tongues(t)
	s, _ := x.Update(x.Start(), ShowArticle{Right: true, Index: 2})
	for k, want := range [][2]string{{"en", "ltr"}, {"he", "rtl"}} {
		if p := x.View(s).Texts[k]; p.Lang != want[0] || p.Dir != want[1] {
			t.Errorf("account %s is %s, %s, want %s", p.Letter, p.Lang, p.Dir, want)
		}
	}
}

func TestWhatIsTypedWithoutVowelSignsIsFound(t *testing.T) {
	x := tongues(t)
	s := x.Start()
	for _, c := range []struct {
		query string
		want  []int // paragraphs of the Arabic account
	}{
		{"المِينَاء", []int{2, 3, 5, 7}}, // in paragraph 5 printed with vowel signs, in 7 drawn out
		{"الميناء", []int{2, 3, 5, 7}},
		{"الميـــناء", []int{2, 3, 5, 7}},
		{"احده", nil},
		{"\"لبحر غير\"", []int{3}}, // printed لبحرٍ
		{"Blue", []int{5}},
		{"350", []int{6}}, // printed ٣٥٠
	} {
		s.Query = c.query
		var got []int
		for n := 1; n <= len(x.Corpus.Articles[1].Paragraphs); n++ {
			if x.Selection(s).Has(1, n) {
				got = append(got, n)
			}
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s finds paragraphs %v, want %v", c.query, got, c.want)
		}
	}
}

// The rules read English. What they find in other languages must not be wrong.
func TestRulesForEnglishStaySaneElsewhere(t *testing.T) {
	x := tongues(t)
	for i, a := range x.Corpus.Articles[1:] {
		m := x.Corpus.Marks[i+1]
		for _, f := range m.Figures {
			t.Errorf("%s: a figure: %s", a.Lang, f.In(a.Body))
		}
		for _, d := range m.Dates {
			if d.From == "" || d.From[:4] != d.In(a.Body) {
				t.Errorf("%s: the date %s is read as %s", a.Lang, d.In(a.Body), d.From)
			}
		}
		direct := 0
		for _, q := range m.Quotes {
			if !q.Speaker.Empty() || q.By != nil {
				t.Errorf("%s: a speaker for %s", a.Lang, q.Content.In(a.Body))
			}
			if q.Form == "direct" {
				direct++
			}
		}
		if direct < 4 {
			t.Errorf("%s: %d quotations of a sentence found", a.Lang, direct)
		}
	}
}

func TestWhoeverReadsOnlyTheCountsIsWarned(t *testing.T) {
	x := tongues(t)
	s := x.Start()
	s.Lens = Ledger
	if p := x.View(s).Panel; !strings.Contains(p.Unread, "Of B, ") {
		t.Errorf("beside the Arabic account: %q", p.Unread)
	}
	if p := yarmouk.View(State{Lens: Ledger, Pick: -1, Setting: Setting{Right: 1}}).Panel; p.Unread != "" {
		t.Errorf("beside English accounts: %q", p.Unread)
	}
}

// Of what the page says in Arabic, Latin letters stand only in what comes from
// the texts and their lists, in names of methods, and in the letters A and B.
func TestTheArabicPageSaysNothingInEnglish(t *testing.T) {
	for _, l := range Lenses() {
		s := State{Lens: l.Lens, Pick: -1, Setting: Setting{Right: 1, Lang: "ar"}}
		p := yarmouk.View(s)
		said := []string{p.Panel.Question, p.Panel.Method, p.Bar.Status}
		if p.Panel.Table != nil {
			said = append(append(said, p.Panel.Table.Caption), p.Panel.Table.Head...)
		}
		if who, ok := p.Panel.Answer.(EntitiesView); ok {
			said = append(said, who.Summary...)
		}
		for _, words := range said {
			for _, w := range strings.Fields(words) {
				if strings.ContainsAny(w, "abcdefghijklmnopqrstuvwxyz") && w != "“is”." && w != "“is”؛" {
					t.Errorf("%s: %q says %s", l.Question, words, w)
				}
			}
		}
	}
	if phrase.In("ar").Dir() != "rtl" {
		t.Error("Arabic is not written from the right")
	}
}

func TestNoWordsOfAnotherLanguageAreKept(t *testing.T) {
	english := State{Pick: -1, Setting: Setting{Right: 1, Passage: Pair{4, 13}}}
	was := yarmouk.View(english)
	for _, l := range Lenses() {
		s := english
		s.Lens = l.Lens
		before := yarmouk.View(s)
		s.Lang = "ar"
		arabic := yarmouk.View(s)
		s.Lang = ""
		if now := yarmouk.View(s); !reflect.DeepEqual(now, before) || reflect.DeepEqual(now.Panel, arabic.Panel) {
			t.Errorf("%s: the page differs once it has spoken Arabic", l.Question)
		}
	}
	if !reflect.DeepEqual(yarmouk.View(english), was) {
		t.Error("the opening page differs once it has spoken Arabic")
	}
}
