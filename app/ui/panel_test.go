package ui

import (
	"strings"
	"testing"

	"parallax/app/explore"
)

func TestEveryPanelHasItsQuestionItsMethodAndItsTable(t *testing.T) {
	for _, l := range explore.Lenses() {
		for _, view := range []explore.View{explore.Compare, explore.Read} {
			table := "table"
			if l.Lens == explore.Entities {
				table = "table:entities"
			}
			before := printed(t, explore.Show{View: view}, explore.SetLens{Lens: l.Lens})
			html := printed(t, explore.Show{View: view}, explore.SetLens{Lens: l.Lens}, explore.Switch{Option: table})
			for _, want := range []string{`<h2 class="question">` + string(l.Question), `<div class="method"><p>`,
				`How this is made</summary><dl><dt>Counted<dd>`,
				`id="copy-table"`, `id="save-table"`, `id="option-` + table + `"`, `<caption>`} {
				if !strings.Contains(html, want) {
					t.Errorf("%s, %q: %s is missing", l.Question, view, want)
				}
			}
			if strings.Contains(before, "<table") {
				t.Errorf("%s, %q: the table is drawn before it is asked for", l.Question, view)
			}
			// a drawing says what it shows, or is hidden from the ear because words beside it say the same
			for _, svg := range strings.Split(before, "<svg")[1:] {
				if head, _, _ := strings.Cut(svg, "</svg>"); !strings.Contains(head, "<title>") &&
					!strings.Contains(head, `aria-hidden="true"`) {
					t.Errorf("%s: a drawing without a title: %.120s", l.Question, head)
				}
			}
		}
	}
}
