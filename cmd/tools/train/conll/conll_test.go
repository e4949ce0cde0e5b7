package conll

import (
	"strings"
	"testing"
)

func TestTokensAreSetAsText(t *testing.T) {
	for tokens, want := range map[string]string{
		`" We leave , " said Khaled 's aide ( 42 ) .`: `"We leave," said Khaled's aide (42).`,
		`It does n't cost $ 5 or 7 % .`:               `It doesn't cost $5 or 7%.`,
		`The fighters ' commander left .`:             `The fighters' commander left.`,
		`“ No , ” he said ; “ never ! ”`:              `“No,” he said; “never!”`,
	} {
		docs, err := Read(strings.NewReader(strings.ReplaceAll(tokens, " ", "\tO\n") + "\tO\n"))
		if err != nil || len(docs) != 1 {
			t.Fatalf("%s: %v, %v", tokens, docs, err)
		}
		if got := strings.TrimSpace(docs[0].Text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestNamesKeepTheirPlace(t *testing.T) {
	const file = "-DOCSTART-\tO\n\nthe\tO\nUnited\tB-ORG\nNations\tI-ORG\n" +
		"'\tO\nenvoy\tO\n,\tO\nAli\tB-PER\n.\tO\n\nGaza\tB-LOC\n\n-DOCSTART-\tO\n\nHaifa\tB-LOC\n"
	docs, err := Read(strings.NewReader(file))
	if err != nil || len(docs) != 2 {
		t.Fatalf("%v, %v", docs, err)
	}
	var got []string
	for _, d := range docs {
		for _, n := range d.Names {
			got = append(got, n.In(d.Text)+"/"+n.Tag)
		}
	}
	if s := strings.Join(got, " "); s != "United Nations/ORG Ali/PER Gaza/LOC Haifa/LOC" {
		t.Error(s)
	}
}
