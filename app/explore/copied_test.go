package explore

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"parallax/app/corpus"
	"parallax/app/corpus/folder"
)

// pages writes what the page shows of a corpus, lens by lens, with words looked
// up and the options that tell copy apart.
func pages(t *testing.T, c *corpus.Corpus) map[Lens]string {
	t.Helper()
	x := New(c)
	out := map[Lens]string{}
	for _, info := range Lenses() {
		lens := info.Lens
		s := x.Start()
		s.Lens, s.Options = lens, []string{asTable, namesByCopy}
		if lens == Words {
			s.Item = lookup{kind: oneWord, key: "ferry"}
		}
		b, err := json.Marshal(x.View(s))
		if err != nil {
			t.Fatal(err)
		}
		out[lens] = string(b)
	}
	return out
}

func TestCopyThatIsOnlySharedIsNeverSaidToBeAnAgencys(t *testing.T) {
	c, err := folder.Build(os.DirFS("../compare/testdata/ferry"))
	if err != nil {
		t.Fatal(err)
	}
	for lens, page := range pages(t, c) {
		if at := strings.Index(strings.ToLower(page), "agency copy"); at >= 0 {
			t.Errorf("%s: %s", lens, page[max(0, at-90):min(len(page), at+60)])
		}
	}
	if page := pages(t, c)[Words]; !strings.Contains(page, "of shared copy") {
		t.Error("the counts of a word are not told by shared copy")
	}
}

func TestCopyIsNamedByWhatIsKnownOfIt(t *testing.T) {
	c, err := folder.Build(os.DirFS("../compare/testdata/ferry"))
	if err != nil {
		t.Fatal(err)
	}
	a := c.Articles[0]
	named := 0
	for n := range a.Paragraphs {
		by := &a.Paragraphs[n].Provenance
		if by.Kind != "agency" {
			continue
		}
		if by.Agency = "Tidewire"; named == 0 && copied(a) != "agency or shared copy" {
			t.Errorf("one paragraph of an agency's and others shared: %q", copied(a))
		}
		named++
	}
	if named < 2 || copied(a) != "agency copy" {
		t.Errorf("%d paragraphs of an agency: %q", named, copied(a))
	}
	if got := copied(a, c.Articles[1]); got != "agency or shared copy" {
		t.Errorf("an agency's in one, shared in the other: %q", got)
	}
}
