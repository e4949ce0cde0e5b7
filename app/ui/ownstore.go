package ui

import (
	"encoding/json"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/platform"
)

// turn shows another corpus where a message asks for one, and returns the
// message that follows. Of whatever belongs to the corpus shown so far (filters,
// what is picked, where the reader was) nothing remains: an address names its
// corpus, so that going back never mixes two.
func (s *Store) turn(m explore.Msg) explore.Msg {
	switch m := m.(type) {
	case explore.Arrive:
		id, ok := explore.OwnIn(m.Fragment)
		if !ok || id == s.x.Own.ID {
			return m
		}
		if x := s.corpora.explorer(id); x != nil {
			s.begin(x)
			return m
		}
		return s.missing(id)
	case explore.OwnDone:
		return s.done(m)
	case explore.OwnOpen:
		if x := s.corpora.explorer(m.ID); x != nil {
			return s.goTo(x)
		}
		return s.missing(m.ID)
	case explore.OwnLeave:
		return s.goTo(s.corpora.home)
	}
	return m
}

// begin shows x as a page on it opens, in the reader's language and colours.
func (s *Store) begin(x *explore.Explorer) {
	was := s.state
	s.x, s.state = x, x.Start()
	s.state.Theme, s.state.Lang, s.state.Own, s.state.Room = was.Theme, was.Lang, was.Own, was.Room
	s.late.drawn = nil
}

// goTo shows x as a step to go back from.
func (s *Store) goTo(x *explore.Explorer) explore.Msg {
	s.begin(x)
	s.asked = append(s.asked, explore.PushAddress{Fragment: x.Address(s.state)},
		explore.ScrollTo{ID: explore.ParagraphID(explore.A, 1)})
	return explore.OwnShown{}
}

// missing answers an address whose articles this browser does not keep as this
// page could show them, with the page as it opens and the sheet that takes
// articles. What it keeps of their texts is put there.
func (s *Store) missing(id string) explore.Msg {
	if s.x != s.corpora.home {
		s.begin(s.corpora.home)
	}
	s.state.Sheet = explore.OwnSheet
	s.asked = append(s.asked, explore.ReplaceAddress{Fragment: s.x.Address(s.state)}, explore.LookAtOwn{})
	if r, ok := kept(readingName + id); ok && len(r.Articles) > 0 {
		s.state.Own.Articles = r.Articles
		return explore.OwnTell{Line: s.state.Book().
			Say("These articles were read by another version of this page: have them read again.")}
	}
	return explore.OwnTell{Line: s.state.Book().
		Say("This browser does not keep the articles that the address is of. Put them in again, or open the file " +
			"they were saved in.")}
}

// An outcome is what the program that reads articles says.
type outcome struct {
	Problems []struct {
		Article int    `json:"article"`
		What    string `json:"what"`
	} `json:"problems"`
	Rules string `json:"rules"`
}

// done takes in what was read, or what is wrong with it.
func (s *Store) done(m explore.OwnDone) explore.Msg {
	if !s.state.Own.Reading { // given up before the program came
		return explore.OwnTell{Line: s.state.Own.Line}
	}
	var told outcome
	if err := json.Unmarshal([]byte(m.Line), &told); err != nil {
		return s.failed("reader.wasm")
	}
	if len(told.Problems) > 0 {
		var list []explore.OwnProblem
		for _, p := range told.Problems {
			if p.Article < len(s.reading.Rows) {
				list = append(list, explore.OwnProblem{Row: s.reading.Rows[p.Article], What: p.What})
			}
		}
		return explore.OwnTell{Problems: list}
	}
	x, err := s.corpora.add(reading{Title: s.reading.Title, Rules: told.Rules, Articles: s.reading.Articles,
		Corpus: m.Corpus})
	if err != nil {
		platform.Fail("own articles", err)
		return s.failed("reader.wasm")
	}
	return s.goTo(x)
}

// failed says that a file which reading or saving needs could not be had.
func (s *Store) failed(file string) explore.OwnTell {
	return explore.OwnTell{Line: s.state.Book().
		Say("{file} could not be loaded, or did not work: there may be no network, or a newer version of this page. "+
			"What you have put in is still here; try again, or reload the page.", file)}
}

// carryOutOwn carries out what concerns the reader's own articles.
func (s *Store) carryOutOwn(e explore.Effect) {
	switch e := e.(type) {
	case explore.ShowField:
		platform.FocusInView(e.ID)
	case explore.LookAtOwn:
		s.hear(s.corpora.keeps())
	case explore.KeepOwn:
		s.keepDraft(e.Articles)
	case explore.ReadOwn:
		s.read(e)
	case explore.StopOwn:
		platform.StopOwn()
	case explore.ForgetOwn:
		platform.Unkeep(readingName + e.ID)
		if x, ok := s.corpora.own[e.ID]; ok {
			x.Own.Kept = false
		}
		s.hear(s.corpora.keeps())
	case explore.SaveOwn:
		s.save()
	}
}

func (s *Store) keepDraft(articles []explore.OwnArticle) {
	draft, err := json.Marshal(articles)
	if kept := err == nil && platform.Keep(draftName, string(draft)); kept == s.state.Own.Unkept {
		s.hear(explore.OwnHas{Kept: s.state.Own.Kept, Unkept: !kept})
	}
}

// read has articles read by the program for that, under names of files that are
// theirs or made of their places in the sheet.
func (s *Store) read(e explore.ReadOwn) {
	e.Articles = append([]explore.OwnArticle(nil), e.Articles...)
	for i, a := range e.Articles {
		if a.File == "" {
			e.Articles[i].File = fmt.Sprintf("article-%d.txt", e.Rows[i]+1)
		}
	}
	s.reading = e
	task, err := json.Marshal(map[string]any{"title": e.Title, "articles": e.Articles})
	if err != nil {
		s.hear(s.failed("reader.wasm"))
		return
	}
	platform.ReadOwn(string(task), func(line, corpus string) { s.hear(explore.OwnDone{Line: line, Corpus: corpus}) },
		s.unlessCancelled)
}

func (s *Store) unlessCancelled(file string) {
	if own := s.state.Own; file != platform.Cancelled && (own.Reading || own.Saving) {
		s.hear(s.failed(file))
	}
}

// save makes a page in one file of the articles shown: the same that the command
// line packs. It is nobody's own, so that whoever opens it finds no way back.
func (s *Store) save() {
	x := *s.x
	x.Own = explore.OwnCorpus{}
	still := Leaves(&x)
	task, err := json.Marshal(map[string]string{"before": still.Contents, "body": HTML(&x), "after": still.Leaves})
	if err != nil {
		platform.Fail("save", err)
		return
	}
	book := s.state.Book()
	platform.SaveOwn(string(task), s.corpora.own[s.x.Own.ID].encoded, "parallax.html",
		func() { s.hear(explore.OwnTell{Line: book.Say("Saved as one file.")}) }, s.unlessCancelled)
}

// notes returns a handler that takes a field's content down without drawing the
// page anew: nothing on it shows what stands in the field.
func (s *Store) notes(row int, field explore.OwnField) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		state, effects := s.x.Update(s.state,
			explore.OwnType{Row: row, Field: field, Value: ctx.JSSrc().Get("value").String()})
		s.state, s.page.State = state, state
		for _, e := range effects {
			s.carryOutOwn(e)
		}
	}
}

// fillOwn brings the fields of the sheet to what the state says of them.
func (s *Store) fillOwn() {
	if s.state.Sheet != explore.OwnSheet {
		return
	}
	for i, a := range s.state.Own.Articles {
		for _, f := range explore.OwnFields {
			platform.Fill(explore.OwnFieldID(i, f), a.Field(f))
		}
	}
}

// given takes in files that the reader chose.
func given(files []platform.File) explore.OwnGive {
	var list []explore.OwnFile
	for _, f := range files {
		list = append(list, explore.OwnFile(f))
	}
	return explore.OwnGive{Files: list}
}
