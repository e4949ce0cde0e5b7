package folder

import (
	"testing"
	"testing/fstest"

	"parallax/app/article"
	"parallax/seeds"
)

func TestProvenanceIsProposedWhereNoneIsStated(t *testing.T) {
	m := copyOf(t, seeds.FS)
	delete(m, "articles.yaml")
	c, err := Build(m)
	if err != nil {
		t.Fatal(err)
	}
	stated := accounts(t)
	for i, a := range c.Articles {
		for n, p := range a.Paragraphs {
			want := stated.Articles[i].Paragraphs[n].Provenance.Kind
			if want == article.Own || want == article.Agency {
				want = article.Unknown // their agencies' texts are not in the folder
			}
			if got := p.Provenance; got.Kind != want || want != "" && got.Basis != article.Proposed {
				t.Errorf("%s, paragraph %d: %+v, want %q", a.File, n+1, got, want)
			}
		}
	}
}

func TestWhatIsStatedOfAnArticleIsNotAddedTo(t *testing.T) {
	texts := "Flood\n\nThe river rose.\n\n(Reuters)\n"
	c, err := Build(fstest.MapFS{
		"a.txt": {Data: []byte(texts)}, "b.txt": {Data: []byte(texts)},
		"articles.yaml": {Data: []byte("articles:\n- file: a.txt\n  provenance:\n  - {paragraphs: 2, kind: own, " +
			"basis: inferred, evidence: e}\n- file: b.txt\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if g := c.Articles[0].Paragraphs[2].Provenance; g.Kind != article.Unknown {
		t.Errorf("added %+v", g)
	}
	if g := c.Articles[1].Paragraphs[2].Provenance; g.Kind != article.Credit || g.Basis != article.Proposed {
		t.Errorf("proposed %+v", g)
	}
}
