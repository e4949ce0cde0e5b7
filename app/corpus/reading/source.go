package reading

import (
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/phrase"
	"parallax/app/tagger"
)

// A Source is an article as a reader gives it. All but the text may be empty.
type Source struct {
	File      string `json:"file"` // its name, such as "camp.txt"
	Text      string `json:"text"` // one paragraph a line
	Headline  string `json:"headline,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Published string `json:"published,omitempty"` // YYYY-MM-DD
}

// A Problem is one thing wrong with an article, and its cure.
type Problem struct {
	Article int    `json:"article"` // its place among the sources
	What    string `json:"what"`    // with the file's name and, where one is to blame, the line
}

// Stated is the evidence for what a reader says of an article.
const Stated phrase.Key = "stated by whoever put the article in"

// Build makes a corpus of the sources, in their order, without any lexicon but
// what the tagger finds; without a title it is named after them. It goes
// on past a fault, so that all of them are reported together, and then returns
// no corpus.
//
// The same sources as a folder of files, with an articles.yaml that states the
// same facts as recorded, give the same corpus.
func Build(title, note string, sources []Source, tag *tagger.Model) (*corpus.Corpus, []Problem) {
	c := &corpus.Corpus{Title: title, Note: note, Lang: "en", Lexicon: lexicon.New(nil, nil)}
	var problems []Problem
	taken := map[string]bool{}
	for i, s := range sources {
		a, wrong := s.article(free(taken, s.File))
		for _, what := range wrong {
			problems = append(problems, Problem{Article: i, What: what})
		}
		c.Articles = append(c.Articles, a)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	if c.Title == "" {
		c.Title = Title(c.Articles)
	}
	Find(c)
	AddNames(c, tag)
	return c, nil
}

// free returns a file's name, with a number where another file has it, and
// takes it: "camp.txt", "camp-2.txt". It has the ID as well: what stands before
// the last dot.
func free(taken map[string]bool, file string) (id, name string) {
	ext := path.Ext(file)
	stem := strings.TrimSuffix(file, ext)
	id = stem
	for n := 2; taken[id] || id == ""; n++ {
		id = stem + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return id, id + ext
}

// article parses the source and puts what is stated of it beside; it returns
// all that is wrong with it.
func (s Source) article(id, file string) (a *article.Article, wrong []string) {
	if _, err := time.Parse(time.DateOnly, s.Published); s.Published != "" && err != nil {
		wrong = append(wrong,
			fmt.Sprintf("%s: the date %q is no day; write it as YYYY-MM-DD, or leave it out where it is unknown", file,
				s.Published))
	}
	a, err := article.Parse(id, file, []byte(s.Text))
	if err != nil {
		return nil, append(wrong, err.Error())
	}
	if s.Headline != "" {
		a.Headline = stated(s.Headline)
	}
	a.Outlet, a.Published = stated(s.Outlet), stated(s.Published)
	return a, wrong
}

func stated(value string) article.Fact {
	if value == "" {
		return article.Fact{}
	}
	return article.Fact{Value: value, Basis: article.Recorded, Evidence: string(Stated)}
}

// Title names a corpus after its articles: by outlet, else by headline; those of
// one outlet by their days too.
func Title(articles []*article.Article) string {
	var list []article.Byline
	for _, a := range articles {
		list = append(list, article.Byline{Name: a.Name(), Published: a.Published.Value, Headline: a.Headline.Value})
	}
	return article.Title(list)
}
