package explore

import (
	"slices"
	"strings"
)

// What happens to the reader's own articles. No address tells of it: one names the
// corpus that is made of them.

// OwnHas is what the browser keeps: articles not read yet, and readings.
type OwnHas struct {
	Articles []OwnArticle
	Kept     []OwnKept
	Unkept   bool // it does not keep what is typed
}

func (OwnHas) step(_, _ State) Step { return Leave }

func (m OwnHas) apply(_ *Explorer, s State) (State, []Effect) {
	s.Own.Kept, s.Own.Unkept = m.Kept, m.Unkept
	if s.Own.Articles == nil {
		s.Own.Articles = atLeast(m.Articles)
	}
	return s, nil
}

// OwnType is a field's new content.
type OwnType struct {
	Row   int
	Field OwnField
	Value string
}

func (OwnType) step(_, _ State) Step { return Leave }

func (m OwnType) apply(_ *Explorer, s State) (State, []Effect) {
	if m.Row < 0 || m.Row >= len(s.Own.Articles) {
		return s, nil
	}
	rows := slices.Clone(s.Own.Articles)
	*rows[m.Row].field(m.Field) = m.Value
	rows[m.Row].Problem = ""
	return s.keep(rows)
}

// OwnMore adds an article, OwnLess takes one away.
type (
	OwnMore struct{}
	OwnLess struct{ Row int }
)

func (OwnMore) step(_, _ State) Step { return Leave }
func (OwnLess) step(_, _ State) Step { return Leave }

func (OwnMore) apply(_ *Explorer, s State) (State, []Effect) {
	rows := slices.Clone(s.Own.Articles)
	if len(rows) >= OwnMost {
		return s.keep(rows)
	}
	rows = append(rows, OwnArticle{})
	return s.keep(rows, ShowField{OwnFieldID(len(rows)-1, OwnText)})
}

func (m OwnLess) apply(_ *Explorer, s State) (State, []Effect) {
	rows := slices.Clone(s.Own.Articles)
	if m.Row < 0 || m.Row >= len(rows) {
		return s.keep(rows)
	}
	return s.keep(slices.Delete(rows, m.Row, m.Row+1), ShowField{OwnFieldID(max(0, m.Row-1), OwnText)})
}

// keep puts articles into the sheet; the browser keeps each change of them.
func (s State) keep(rows []OwnArticle, effects ...Effect) (State, []Effect) {
	s.Own.Articles = atLeast(rows)
	return s, append(effects, KeepOwn{s.Own.Articles})
}

// OwnGive puts files into the first articles that are empty, and into new ones.
type OwnGive struct{ Files []OwnFile }

// An OwnFile is a file that a reader chose.
type OwnFile struct {
	Name, Text string
	IsText     bool // it is UTF-8 without what no page can show
}

func (OwnGive) step(_, _ State) Step { return Leave }

func (m OwnGive) apply(_ *Explorer, s State) (State, []Effect) {
	say := s.Book().Say
	rows := slices.Clone(s.Own.Articles)
	var refused []string
	for _, f := range m.Files {
		row := slices.IndexFunc(rows, OwnArticle.isEmpty)
		if row < 0 && len(rows) < OwnMost {
			rows, row = append(rows, OwnArticle{}), len(rows)
		}
		switch {
		case !f.IsText:
			refused = append(refused,
				say("{file} is no UTF-8 text; save it as UTF-8 text and choose it again.", f.Name))
		case row < 0:
			refused = append(refused,
				say("There is no room for {file}: {most} articles are the most.", f.Name, OwnMost))
		default:
			rows[row] = OwnArticle{File: f.Name, Text: f.Text}
		}
	}
	s.Own.Articles, s.Own.Line = atLeast(rows), strings.Join(refused, " ")
	return s, []Effect{KeepOwn{s.Own.Articles}}
}

// OwnRead asks for the articles to be read, or says what is wrong with them;
// OwnCancel gives that up.
type (
	OwnRead   struct{}
	OwnCancel struct{}
)

func (OwnRead) step(_, _ State) Step   { return Leave }
func (OwnCancel) step(_, _ State) Step { return Leave }

func (OwnRead) apply(_ *Explorer, s State) (State, []Effect) {
	if s.Own.Reading || s.Own.Saving {
		return s, nil
	}
	s.Own.Line = ""
	rows := slices.Clone(s.Own.Articles)
	full := 0
	for i := range rows {
		rows[i].Problem = ""
		if !rows[i].isEmpty() {
			full++
		}
	}
	task := ReadOwn{}
	for i := range rows {
		if rows[i].isEmpty() && full >= OwnLeast {
			continue
		}
		rows[i].At, rows[i].Problem = rows[i].wrong(s.Book())
		task.Rows, task.Articles = append(task.Rows, i), append(task.Articles, rows[i])
	}
	s.Own.Articles = rows
	if next, focus := s.problems(nil); focus != nil {
		return next, focus
	}
	s.Own.Reading = true
	task.Title = OwnTitle(task.Articles)
	return s, []Effect{task}
}

func (OwnCancel) apply(_ *Explorer, s State) (State, []Effect) {
	s.Own.Reading, s.Own.Line = false, s.Book().Say("Cancelled. What you have put in is still here.")
	return s, []Effect{StopOwn{}}
}

// OwnTell ends a reading or a saving in words; problems stand beside the articles
// they concern.
type OwnTell struct {
	Line     string
	Problems []OwnProblem
}

func (OwnTell) step(_, _ State) Step { return Leave }

func (m OwnTell) apply(_ *Explorer, s State) (State, []Effect) {
	s.Own.Reading, s.Own.Saving, s.Own.Line = false, false, m.Line
	return s.problems(m.Problems)
}

// These turn the page to another corpus, which no state of this one can: who holds
// the state does it, and sends OwnShown when it is done.
type (
	// OwnDone brings what was read: the program's line of JSON, and the corpus as
	// encoded. The page turns to it.
	OwnDone struct{ Line, Corpus string }
	// OwnOpen turns the page to an earlier reading, OwnLeave back to its own accounts.
	OwnOpen  struct{ ID string }
	OwnLeave struct{}
	OwnShown struct{}
)

func (OwnDone) step(_, _ State) Step  { return Leave }
func (OwnOpen) step(_, _ State) Step  { return Leave }
func (OwnLeave) step(_, _ State) Step { return Leave }
func (OwnShown) step(_, _ State) Step { return Leave }

func (OwnDone) apply(_ *Explorer, s State) (State, []Effect)  { return s, nil }
func (OwnOpen) apply(_ *Explorer, s State) (State, []Effect)  { return s, nil }
func (OwnLeave) apply(_ *Explorer, s State) (State, []Effect) { return s, nil }

func (OwnShown) apply(_ *Explorer, s State) (State, []Effect) {
	s.Own.Reading, s.Own.Line, s.Sheet = false, "", NoSheet
	return s, nil
}

// OwnForget deletes an earlier reading.
type OwnForget struct{ ID string }

func (OwnForget) step(_, _ State) Step { return Leave }

func (m OwnForget) apply(_ *Explorer, s State) (State, []Effect) { return s, []Effect{ForgetOwn(m)} }

// OwnSave makes one file of the articles shown.
type OwnSave struct{}

func (OwnSave) step(_, _ State) Step { return Leave }

func (OwnSave) apply(_ *Explorer, s State) (State, []Effect) {
	if s.Own.Saving || s.Own.Reading {
		return s, nil
	}
	s.Own.Saving, s.Own.Line = true, ""
	return s, []Effect{SaveOwn{}}
}

type (
	// ShowField gives a field of the sheet the keyboard and brings it into view.
	ShowField struct{ ID string }
	// LookAtOwn asks what the browser keeps of own articles, and answers OwnHas.
	LookAtOwn struct{}
	// KeepOwn has the browser keep what stands in the sheet.
	KeepOwn struct{ Articles []OwnArticle }
	// ReadOwn has articles read, and answers OwnDone or OwnTell; Rows are their
	// places in the sheet. StopOwn gives that up.
	ReadOwn struct {
		Title    string
		Articles []OwnArticle
		Rows     []int
	}
	StopOwn struct{}
	// ForgetOwn deletes an earlier reading, and answers OwnHas.
	ForgetOwn struct{ ID string }
	// SaveOwn downloads the articles shown as one file, and answers OwnTell.
	SaveOwn struct{}
)

func (ShowField) effect() {}
func (LookAtOwn) effect() {}
func (KeepOwn) effect()   {}
func (ReadOwn) effect()   {}
func (StopOwn) effect()   {}
func (ForgetOwn) effect() {}
func (SaveOwn) effect()   {}
