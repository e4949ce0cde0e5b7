package annotate

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parallax/app/lexicon"
	"parallax/app/mark"
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
		add(fmt.Sprintf("%cund %crust %cank", letters[0], letters[1], letters[2]), tagger.Organisation)
		add(letters, tagger.Organisation)
	}
	j.body = b.String()
	return j
}

func (j *joining) all() ([]mark.Mention, []lexicon.Entity) {
	j.joinSame()
	j.joinSurnames()
	j.joinAcronyms()
	j.joinHeads()
	j.addShortForms(text.Paragraphs(j.body), coverOf(j.names[:len(j.names)/2], func(u unknown) text.Span { return u.Span }))
	return j.result(lexicon.New(nil, nil))
}

// Eight times the names take about eight times as long; were each compared with
// all others, it would be sixty-four times.
func TestJoiningNamesTakesLinearTime(t *testing.T) {
	least := func(n int) time.Duration {
		best := time.Hour
		for range 5 {
			j := crowd(n)
			start := time.Now()
			mentions, entities := j.all()
			best = min(best, time.Since(start))
			if len(mentions) != 4*n || len(entities) != 2*n {
				t.Fatalf("%d mentions of %d entities, want %d of %d", len(mentions), len(entities), 4*n, 2*n)
			}
		}
		return best
	}
	short, long := least(2000), least(16000)
	if long > 24*short {
		t.Errorf("%v for 2,000 persons, %v for 16,000", short, long)
	}
}

// A name of many articles is looked up, not compared with all others.
func TestJoiningArticlesTakesLinearTime(t *testing.T) {
	least := func(n int) time.Duration {
		best := time.Hour
		for range 5 {
			found := make([]Named, 2)
			for i := range found {
				for k := range n {
					name := fmt.Sprintf("Ahmed V%d", k)
					found[i].Entities = append(found[i].Entities, entityNamed(slug(name), "person", name))
				}
			}
			start := time.Now()
			_, entities := JoinNames(found)
			best = min(best, time.Since(start))
			if len(entities) != n {
				t.Fatalf("%d entities, want %d", len(entities), n)
			}
		}
		return best
	}
	short, long := least(1000), least(8000)
	if long > 24*short {
		t.Errorf("%v for 1,000 names, %v for 8,000", short, long)
	}
}
