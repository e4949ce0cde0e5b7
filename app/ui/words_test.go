package ui

import (
	"strings"
	"testing"

	"parallax/app/explore"
)

func TestThePanelOfWordsDrawsABarcodeOfEachAccountAndEveryLine(t *testing.T) {
	html := printed(t, explore.Arrive{Fragment: "lens=words&item=w/AB/regime"})
	for want, n := range map[string]int{
		`data-part="stroke picked"`: 14, `class="line kwic"`: 14, `data-part="spread"`: 30, `data-part="code"`: 2,
		`aria-label="A11: regime"`: 1, `<desc>A line of 1026 words with 10 strokes on it`: 1, `A3: AFP copy`: 2,
		`B15–25: Reuters copy`:           2,
		`10 in 637 of own text</button>`: 1, `0 in 389 of agency copy</span>`: 1, `Too short for inference`: 1,
		`<table`: 0,
	} {
		if got := strings.Count(html, want); got != n {
			t.Errorf("%s stands %d times in the panel, want %d", want, got, n)
		}
	}
}

func TestAQueryLookedUpStaysInItsField(t *testing.T) {
	html := printed(t, explore.SetLens{Lens: explore.Words}, explore.LookUp{Query: ` "refugee camp" `},
		explore.Switch{Option: "lines"})
	for want, n := range map[string]int{`value="&#34;refugee camp&#34;"`: 1, `class="line kwic"`: 4, `<tr>`: 5} {
		if got := strings.Count(html, want); got != n {
			t.Errorf("%s stands %d times in the panel, want %d", want, got, n)
		}
	}
}
