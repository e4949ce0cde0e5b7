package explore

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/hostile"
)

// What a reader types, and what he calls somebody, comes back from the address
// whatever it is; and the address can stand in any text.
func TestHostileWordsGoThroughTheAddress(t *testing.T) {
	for i, words := range hostile.Strings() {
		typed := strings.ToValidUTF8(words, "")
		s, _ := after(Type{typed}, Say{Rename{"islamic-state", typed}}, Narrow{typed})
		address, link := yarmouk.Address(s), Share{Fragment: yarmouk.Address(s)}.Link(Home{})
		_, fragment, _ := strings.Cut(link, "#")
		if strings.ContainsFunc(fragment,
			func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"'<>`#\\", r) }) {
			t.Errorf("%q makes the link %q", words, link)
		}
		back, _ := after(Arrive{fragment})
		if again, _ := after(Arrive{address}); again.Query != back.Query {
			t.Errorf("%q: the link and the address differ", words)
		}
		if back.Query != s.Query || len(back.Changes) != len(s.Changes) ||
			len(s.Changes) > 0 && back.Changes[0] != s.Changes[0] {
			t.Errorf("%q came back as %q, %q", words, back.Query, back.Changes)
		}
		if i%10 > 0 {
			continue // to say a change in words takes the analysis of a whole page
		}
		_, effects := yarmouk.Update(s, SaveChanges{})
		for _, e := range effects {
			checkSaved(t, s, e.(Save))
		}
	}
}

// checkSaved compares the file of a change with the change.
func checkSaved(t *testing.T, s State, file Save) {
	t.Helper()
	var saved struct {
		Changes []string
		Open    string `json:"fragment"`
	}
	if err := json.Unmarshal([]byte(file.Data), &saved); err != nil || len(saved.Changes) != 1 ||
		saved.Open != "#"+yarmouk.Address(s) {
		t.Fatalf("%+v: %v", saved, err)
	}
	if name := s.Changes[0].(Rename).Name; !strings.Contains(saved.Changes[0], name) {
		t.Errorf("the name %q is saved as %q", name, saved.Changes[0])
	}
}

// Citations and links to words hold the words as they are.
func TestHostileWordsAreQuotedAsTheyStand(t *testing.T) {
	fact := func(words string) article.Fact {
		return article.Fact{Value: hostile.Value(words), Basis: article.Printed}
	}
	all := hostile.Kept(hostile.Strings())
	for i, words := range all {
		a, err := article.Parse("a", "a.txt", []byte("x"+words+"x"))
		if err != nil {
			t.Fatal(err)
		}
		a.Headline, a.Outlet, a.Byline, a.URL = fact(words), fact(all[(i+1)%len(all)]), fact(all[(i+2)%len(all)]),
			fact(all[(i+3)%len(all)])
		for _, c := range citations(a, 1) {
			for _, f := range []article.Fact{a.Headline, a.Outlet, a.Byline, a.URL} {
				if !strings.Contains(c.Text, f.Value) {
					t.Errorf("%s leaves %q out: %s", c.Style, f.Value, c.Text)
				}
			}
			if q := (QuoteView{Words: a.Text(1)}).Quoted(c); q != "“"+a.Text(1)+"”\n\n"+c.Text {
				t.Errorf("quoted: %q", q)
			}
		}
		if got, err := url.QueryUnescape(escaped(words)); err != nil || got != words ||
			strings.ContainsAny(escaped(words), "-,&\"'<> ") {
			t.Errorf("%q is linked to as %q, %v", words, escaped(words), err)
		}
	}
}
