package name

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/lexicon"
	"parallax/app/tagger"
	"parallax/app/text"
)

// crowd makes an article of n persons with surnames of their own, each named
// in full and by the surname, and as many organisations with their acronyms.
func crowd(n int) *joining {
	j := &joining{}
	var b strings.Builder
	add := func(name string, kind tagger.Type) {
		s := text.Span{Start: b.Len(), End: b.Len() + len(name)}
		b.WriteString(name + " spoke. ")
		j.names = append(j.names, unknown{Name: tagger.Name{Span: s, Type: kind}, form: nameForm(name)})
	}
	for i := range n {
		letters := fmt.Sprintf("%c%c%c", 'A'+i%26, 'A'+i/26%26, 'A'+i/676%26)
		surname := "V" + strings.ToLower(letters) + fmt.Sprint(i)
		add("Ahmed "+surname, tagger.Person)
		add(surname, tagger.Person)
		add(fmt.Sprintf("Quick %cund %crust %cank", letters[0], letters[1], letters[2]), tagger.Organisation)
		add("Q"+letters, tagger.Organisation)
	}
	j.body = b.String()
	return j
}

func TestNamesOfAnArticleAreLookedUpNotComparedWithAll(t *testing.T) {
	const n = 5000
	j := crowd(n)
	j.joinSame()
	j.joinShort()
	j.addShortForms(text.Paragraphs(j.body), text.CoverOf(j.names, func(u unknown) text.Span { return u.Span }))
	mentions, entities := j.result(lexicon.New(nil, nil))
	if len(mentions) != 4*n || len(entities) != 2*n {
		t.Errorf("%d mentions of %d entities, want %d of %d", len(mentions), len(entities), 4*n, 2*n)
	}
	if j.compared > 4*n {
		t.Errorf("%d comparisons among %d names", j.compared, len(j.names))
	}
}

func TestNamesOfArticlesAreLookedUpNotComparedWithAll(t *testing.T) {
	const articles, n = 20, 500
	found := make([]Named, articles)
	for i := range found {
		for k := range n {
			found[i].Entities = append(found[i].Entities,
				entityNamed(fmt.Sprint(k), "person", fmt.Sprintf("Ahmed V%d", k)))
		}
	}
	j := newJoinedArticles(found)
	j.joinSame()
	j.joinShort()
	j.joinSpellings()
	_, entities := j.result(found)
	if len(entities) != n || j.compared > articles*n {
		t.Errorf("%d entities after %d comparisons, want %d after %d at most", len(entities), j.compared, n, articles*n)
	}
}
