package explore

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/phrase"
)

// OwnSheet takes a reader's own articles.
const OwnSheet Sheet = "own"

// A reader compares as many articles of their own.
const OwnLeast, OwnMost = 2, 8

// An OwnCorpus says of a corpus that it is made of a reader's own articles. The
// zero OwnCorpus says that it is not.
type OwnCorpus struct {
	ID    string // by which addresses name it
	Rules string // why names were found by the rules alone; empty where they were not
	Kept  bool   // this browser has it when the page is opened again
}

// Own is what the sheet of a reader's own articles holds.
type Own struct {
	Articles []OwnArticle // as typed so far; nil before the sheet was first opened
	Reading  bool         // they are being read
	Saving   bool         // a page in one file is being made of those shown
	Line     string       // what became of the last reading
	Kept     []OwnKept    // what this browser keeps of earlier readings
	Unkept   bool         // it does not keep what is typed
}

// An OwnArticle is one of a reader's own articles, as typed so far.
type OwnArticle struct {
	File      string `json:"file"` // empty where the text was pasted
	Text      string `json:"text"`
	Headline  string `json:"headline"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"` // YYYY-MM-DD

	Problem string   `json:"-"` // what is wrong with it, and the cure
	At      OwnField `json:"-"` // where
}

// An OwnField is a part of an own article.
type OwnField string

const (
	OwnText      OwnField = "text"
	OwnHeadline  OwnField = "headline"
	OwnOutlet    OwnField = "outlet"
	OwnPublished OwnField = "published"
)

// OwnFields are the parts in their order on the page.
var OwnFields = []OwnField{OwnText, OwnHeadline, OwnOutlet, OwnPublished}

// Field returns the part of that name.
func (a OwnArticle) Field(f OwnField) string { return *a.field(f) }

func (a *OwnArticle) field(f OwnField) *string {
	switch f {
	case OwnHeadline:
		return &a.Headline
	case OwnOutlet:
		return &a.Outlet
	case OwnPublished:
		return &a.Published
	}
	return &a.Text
}

func (a OwnArticle) isEmpty() bool {
	return strings.TrimSpace(a.Text+a.Headline+a.Outlet+a.Published) == ""
}

// An OwnKept is an earlier reading that the browser keeps.
type OwnKept struct{ ID, Title string }

// An OwnProblem is what a program says is wrong with an article of a reading.
type OwnProblem struct {
	Row  int // its place in the sheet
	What string
}

// OwnFieldID returns the ID of a field of the sheet.
func OwnFieldID(row int, f OwnField) string { return "own-" + string(f) + "-" + strconv.Itoa(row) }

// atLeast adds empty articles to a list that is too short.
func atLeast(rows []OwnArticle) []OwnArticle {
	rows = slices.Clone(rows)
	for len(rows) < OwnLeast {
		rows = append(rows, OwnArticle{})
	}
	return rows
}

// problems puts what is wrong beside the articles that it concerns, and brings
// the reader to the first.
func (s State) problems(list []OwnProblem) (State, []Effect) {
	rows := slices.Clone(s.Own.Articles)
	for _, p := range list {
		if p.Row >= 0 && p.Row < len(rows) {
			rows[p.Row].Problem, rows[p.Row].At = p.What, OwnText
		}
	}
	s.Own.Articles = rows
	for i, a := range rows {
		if a.Problem != "" {
			s.Own.Line = s.Book().Say("Article {number}: {problem}", i+1, a.Problem)
			return s, []Effect{ShowField{OwnFieldID(i, a.At)}}
		}
	}
	return s, nil
}

// wrong says what is wrong with an article and where; nothing where all is well.
func (a OwnArticle) wrong(book phrase.Book) (OwnField, string) {
	switch _, err := time.Parse(time.DateOnly, a.Published); {
	case strings.TrimSpace(strings.Trim(a.Text, "\ufeff")) == "":
		return OwnText, book.Say("There is no text yet: paste it here.")
	case strings.ContainsRune(a.Text, 0):
		return OwnText,
			book.Say("This is no text: it holds a character that no page can show. Save it as UTF-8 text and " +
				"choose it again.")
	case a.Published != "" && err != nil:
		return OwnPublished, book.Say("This is no day: write it as YYYY-MM-DD, or leave it out.")
	}
	return "", ""
}

// OwnTitle names a corpus after its articles: by outlet, else by headline, else
// by the first words.
func OwnTitle(articles []OwnArticle) string {
	var list []article.Byline
	for _, a := range articles {
		first, _, _ := strings.Cut(strings.TrimLeft(a.Text, "\ufeff \t\r\n"), "\n")
		headline := cmp.Or(strings.TrimSpace(a.Headline), strings.TrimSpace(first))
		list = append(list,
			article.Byline{Name: cmp.Or(strings.TrimSpace(a.Outlet), headline), Published: a.Published,
				Headline: headline})
	}
	return article.Title(list)
}

// A FoundView says that nobody has checked the marks of a page.
type FoundView struct {
	Words string // empty where an editor has checked some
	Own   bool   // the articles are the reader's own
	Busy  bool   // a page in one file is being made of them
	Line  string // what became of that
}

func (x *Explorer) foundView(s State) FoundView {
	say := s.Book().Say
	switch own := x.unchanged().Own; {
	case own == OwnCorpus{} && x.isChecked():
		return FoundView{}
	case own == OwnCorpus{}:
		return FoundView{Words: say("All marks here were found by rule; no editor has checked them.")}
	default:
		v := FoundView{Own: true, Busy: s.Own.Saving,
			Words: say("Your own articles. All marks were found by rule; no editor has checked them.")}
		if own.Rules != "" {
			v.Words = join(v.Words, say("Names are found by the rules alone, and many are missed ({why}).", own.Rules),
				" ")
		}
		if !own.Kept {
			v.Words = join(v.Words, say("This browser does not keep them: save them as one file before you leave."),
				" ")
		}
		if s.Sheet != OwnSheet {
			v.Line = s.Own.Line
		}
		return v
	}
}

// isChecked reports whether an editor checked any mark of the corpus, which
// holds for one without articles too.
func (x *Explorer) isChecked() bool {
	for _, m := range x.Corpus.Marks {
		if slices.ContainsFunc(m.Mentions, func(m mark.Mention) bool { return m.Status == mark.Checked }) ||
			slices.ContainsFunc(m.Quotes, func(m mark.Quote) bool { return m.Status == mark.Checked }) ||
			slices.ContainsFunc(m.Figures, func(m mark.Figure) bool { return m.Status == mark.Checked }) ||
			slices.ContainsFunc(m.Dates, func(m mark.Date) bool { return m.Status == mark.Checked }) {
			return true
		}
	}
	return len(x.Corpus.Marks) == 0
}

// OwnIn returns the ID of the own corpus that an address is of, empty for that
// of the page; and whether it is of any: one that names a part of the page is of
// whichever is shown.
func OwnIn(fragment string) (id string, ok bool) {
	if fragment != "" && !strings.Contains(fragment, "=") {
		return "", false
	}
	return values(fragment)["own"], true
}
