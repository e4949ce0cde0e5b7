package provenance

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/article"
)

const filler = "One fell.\n\nTwo rose again.\n\nThree stood still.\n\nFour went home."

// lines puts a line at the head, in the middle or at the foot of an account.
func lineAt(place, line string) (*article.Article, int) {
	long := strings.Repeat(filler+"\n\n", 4)
	switch place {
	case "head":
		return article.Of("Headline\n\n" + line + "\n\n" + long), 1
	case "middle":
		a := article.Of("Headline\n\n" + filler + "\n\n" + filler + "\n\n" + line + "\n\n" + long)
		return a, 9
	}
	a := article.Of("Headline\n\n" + long + line)
	return a, len(a.Paragraphs) - 1
}

func TestLinesThatAreNoPartOfTheAccount(t *testing.T) {
	for _, c := range []struct {
		place, line string
		want        article.Kind
	}{
		{"foot", "(Agencies and Ma’an –", article.Credit},
		{"foot", "(Reuters)", article.Credit},
		{"foot", "AFP, AP", article.Credit},
		{"head", "By The Associated Press", article.Credit},
		{"head", "By Joram Pell, Gazette correspondent", article.Credit},
		{"head", "BY ANA LOPEZ AND JO BERG IN LARNA", article.Credit},
		{"middle", "By Joram Pell, Gazette correspondent", article.Unknown},
		{"head", "By Friday the water had fallen", article.Unknown},
		{"head", "By Larna standards it was a small flood", article.Unknown},
		{"head", "By and large, Larna was spared.", article.Unknown},
		{"head", "Published: 8 September 2024", article.Credit},
		{"head", "8 September 2024 was a fine day", article.Unknown},
		{"middle", "AFP", article.Unknown},
		{"foot", "AP contributed", article.Credit},
		{"middle", "The Associated Press contributed to this report.", article.Credit},
		{"foot", "Reporting by Ana Lopez; Editing by Jo Berg", article.Credit},
		{"foot", "He told Reuters.", article.Unknown},
		{"foot", "The agencies contributed millions.", article.Unknown},
		{"foot", "Reuters contributed $5 million to the fund of the union last year.", article.Unknown},
		{"foot", "(The Palestine Chronicle is a registered 501(c)3 organization, thus, all donations are tax " +
			"deductible.)", article.Boilerplate},
		{"foot", "Please donate to keep us going.", article.Boilerplate},
		{"foot", "Donated goods were sent back.", article.Unknown},
		{"middle", "READ MORE: Ten pictures of the dam", article.Boilerplate},
		{"middle", "Read, he was told.", article.Unknown},
		{"foot", "© 2018 The Paper", article.Boilerplate},
		{"middle", "Copyright law was changed in 2018.", article.Unknown},
		{"foot", "Copyright © 2018 The Paper. All rights reserved.", article.Boilerplate},
		{"middle", "Follow us on Twitter", article.Boilerplate},
		{"foot", "The dam held.", article.Unknown},
	} {
		a, n := lineAt(c.place, c.line)
		got := Find([]*article.Article{a})[0]
		if got[n].Kind != c.want {
			t.Errorf("%s at the %s is %q, want %q", a.Text(n+1), c.place, got[n].Kind, c.want)
		}
		for k, g := range got {
			if k != n && g.Kind != article.Unknown {
				t.Errorf("%s: paragraph %d is %+v", c.line, k+1, g)
			}
			if g.Kind != article.Unknown && (g.Basis != article.Proposed || g.Evidence == "") {
				t.Errorf("%+v does not say what it rests on", g)
			}
		}
	}
}

func TestTheTitleOfAnotherItemBelongsToTheNoticeBeforeIt(t *testing.T) {
	a := article.Of("Headline\n\n" + filler + "\n\n© 2018 The Paper\n\nLeaders & Intellectuals Speak Out")
	got := Find([]*article.Article{a})[0]
	if n := len(got); got[n-1].Kind != article.Boilerplate || got[n-2].Kind != article.Boilerplate {
		t.Errorf("got %+v", got)
	}
}

const (
	wire = "The dam above the town held through the night although the river rose by two meters and forty families " +
		"left their homes for the school on the hill."
	said = "“We have seen nothing like this river in forty years and we shall not sleep until the dam is safe again " +
		"for all,” she said."
	own = "A walk along the bank shows how little was ever done to keep the water from the lower streets, as any " +
		"neighbor will readily tell."
)

func TestCopyOfAnAgencyIsWordingThatTwoArticlesShare(t *testing.T) {
	near := strings.Replace(wire, "forty families", "some families", 1)
	far := "Water came near the town last night, and though the river rose by two meters, the dam above it held; " +
		"families went to the school."
	for name, c := range map[string]struct {
		a, b   string
		kind   article.Kind
		agency string
	}{
		"the same words":         {wire, wire, article.Agency, ""},
		"a word apart":           {wire, near, article.Agency, ""},
		"the same matter":        {wire, far, article.Unknown, ""},
		"what was said":          {said, said, article.Unknown, ""},
		"their own":              {own, wire, article.Unknown, ""},
		"one credits an agency":  {wire, near + "\n\n(Reuters)", article.Agency, "Reuters"},
		"a dateline names it":    {"SUNDSVALL (AFP) — " + wire, near, article.Agency, "AFP"},
		"both, and not the same": {"SUNDSVALL (AFP) — " + wire, near + "\n\n(Reuters)", article.Agency, ""},
		"too short to tell":      {"The dam above the town held.", "The dam above the town held.", article.Unknown, ""},
	} {
		a, b := article.Of("First\n\n"+c.a), article.Of("Second\n\n"+c.b)
		b.File = "b.txt"
		got := Find([]*article.Article{a, b})[0][1]
		if got.Kind != c.kind || got.Agency != c.agency {
			t.Errorf("%s: %+v", name, got)
		}
		if c.kind == article.Agency && (!strings.Contains(got.Evidence, "b.txt") || got.Basis != article.Proposed) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func FuzzProvenance(f *testing.F) {
	f.Add("Headline\n\n(Reuters)\n\n"+wire, "© 2018\n\n"+wire)
	f.Fuzz(func(t *testing.T, one, two string) {
		var articles []*article.Article
		for i, body := range []string{one, two} {
			a, err := article.Parse(fmt.Sprint(i), "x.txt", []byte(body))
			if err != nil {
				return
			}
			articles = append(articles, a)
		}
		first, again := Find(articles), Find(articles)
		for i, a := range articles {
			if len(first[i]) != len(a.Paragraphs) {
				t.Fatalf("%d proposals for %d paragraphs", len(first[i]), len(a.Paragraphs))
			}
			for n := range first[i] {
				if first[i][n] != again[i][n] {
					t.Fatalf("once %+v, once %+v", first[i][n], again[i][n])
				}
			}
		}
	})
}
