package folder

import (
	"testing"

	"parallax/seeds"
)

func TestTheTwoAccountsBuildWithEveryCheckedMark(t *testing.T) {
	c, err := Build(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ mentions, quotes, figures, dates int }{{106, 26, 12, 6}, {117, 22, 8, 13}}
	for i, m := range c.Marks {
		if len(m.Mentions) != want[i].mentions || len(m.Quotes) != want[i].quotes || len(m.Figures) != want[i].figures || len(m.Dates) != want[i].dates {
			t.Errorf("%s: %d mentions, %d quotes, %d figures, %d dates; want %v", c.Articles[i].ID, len(m.Mentions), len(m.Quotes), len(m.Figures), len(m.Dates), want[i])
		}
	}
}
