package ui

import (
	"regexp"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

var idAttribute = regexp.MustCompile(` id="([^"]*)"`)

// printed returns the panel after the messages as plain HTML, and fails where
// an ID stands twice in it or holds a space.
func printed(t *testing.T, msgs ...explore.Msg) string {
	t.Helper()
	store := NewStore(yarmouk(t))
	for _, m := range msgs {
		store.Send(m)
	}
	html := plain(app.HTMLString(&answer{Drawn: store.answers.of(store.state.Lens), Store: store}))
	seen := map[string]bool{}
	for _, m := range idAttribute.FindAllStringSubmatch(html, -1) {
		if seen[m[1]] || strings.Contains(m[1], " ") {
			t.Errorf("the ID %q stands twice or holds a space", m[1])
		}
		seen[m[1]] = true
	}
	return html
}

func TestThePanelOfNamesHasAChipForEachWord(t *testing.T) {
	html := printed(t, explore.Arrive{
		Fragment: "lens=names&opt=split&item=islamic-state/B-agency/quoted/~terrorists"})
	for _, want := range []string{
		`<span class="words" dir="auto">terrorists</span><span class="n">1</span><span class="by">SANA</span></button>`,
		`not in these paragraphs`, `<b>terrorists</b>`, `aria-pressed="true"`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is not in the panel", want)
		}
	}
	if strings.Contains(html, "<table") {
		t.Error("the table is drawn before it is asked for")
	}
}

func TestThePanelOfVoicesDrawsEveryStatementOnAStripThatSaysWhatItIs(t *testing.T) {
	html := printed(t, explore.SetLens{Lens: explore.Voices}, explore.Switch{Option: "silent"})
	if n := strings.Count(html, "<rect"); n != 26+22+2 {
		t.Errorf("%d rectangles for 26 and 22 statements on two strips", n)
	}
	for _, want := range []string{`<desc>A line of 774 words with 26 statements on it`,
		`aria-label="B23: SANA, direct, said"`, `“head of the Palestinian Popular Struggle Front”`, `Who is not heard?`,
		`0 statements in this article`} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is not in the panel", want)
		}
	}
}
