package compare_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/lexicon"
	"parallax/app/text"
	"parallax/seeds"
)

func TestPlacesOfTheTwoAccounts(t *testing.T) {
	c := build(t, seeds.FS)
	var b strings.Builder
	b.WriteString("# The places of the two accounts by scale, the narrowest first, with the paragraphs that " +
		"mention them.\n")
	names := []string{"camp or quarter", "city", "area", "country", "wider", "not stated", "only to compare with"}
	for _, scale := range compare.Scales {
		fmt.Fprintf(&b, "\n%s\n", names[scale])
		for _, l := range compare.Places(c, c.All()) {
			if compare.ScaleOf(c.Lexicon, l.Entity) != scale {
				continue
			}
			fmt.Fprintf(&b, "  %s: A %d, B %d;", l.Entity, l.Count(0), l.Count(1))
			for i, spans := range l.Spans {
				for _, s := range spans {
					fmt.Fprintf(&b, " %c%d", 'A'+rune(i), c.Articles[i].ParagraphAt(s.Start))
				}
			}
			b.WriteByte('\n')
		}
	}
	golden(t, "places.golden", b.String())
}

// Counting the marks of the editor's files is the same count made another way.
func TestPlacesAreCountedAsTheEditorMarkedThem(t *testing.T) {
	c := build(t, seeds.FS)
	marked := regexp.MustCompile(`\]\(([a-z0-9:-]+)\)`)
	for i, a := range c.Articles {
		raw, err := fs.ReadFile(seeds.FS, "checked/"+a.ID+".entities.md")
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]int{}
		for _, m := range marked.FindAllStringSubmatch(string(raw), -1) {
			if e, _ := c.Lexicon.Entity(m[1]); e.Kind == lexicon.Place {
				want[m[1]]++
			}
		}
		got := map[string]int{}
		for _, l := range compare.Places(c, c.All()) {
			if l.Count(i) > 0 {
				got[l.Entity] = l.Count(i)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: counted %v, marked %v", a.ID, got, want)
		}
	}
}

func TestTheWalkVisitsEveryMentionOnceInTextOrder(t *testing.T) {
	c := build(t, seeds.FS)
	odd := c.Select(func(_, n int) bool { return n%2 == 1 })
	for i := range c.Articles {
		way, total := compare.Walk(c, i, odd), 0
		for _, l := range compare.Places(c, odd) {
			total += l.Count(i)
		}
		if len(way) != total || total == 0 {
			t.Errorf("article %d: %d steps for %d mentions", i, len(way), total)
		}
		for k, m := range way {
			if c.Articles[i].ParagraphAt(m.Start)%2 == 0 {
				t.Errorf("article %d: step %d leads into a paragraph that is not selected", i, k)
			}
			if k > 0 && text.Compare(way[k-1].Span, m.Span) >= 0 {
				t.Errorf("article %d: step %d goes back", i, k)
			}
		}
	}
}

func TestAFilterMovesNoPlaceInTheList(t *testing.T) {
	c := build(t, seeds.FS)
	all, none := compare.Places(c, c.All()), compare.Places(c, c.Select(func(int, int) bool { return false }))
	if len(all) != len(none) {
		t.Fatalf("%d places without a filter, %d under one", len(all), len(none))
	}
	for k := range all {
		if all[k].Entity != none[k].Entity || none[k].Count(0)+none[k].Count(1) != 0 {
			t.Errorf("place %d is %v without a filter and %v under one that keeps nothing", k, all[k].Entity, none[k])
		}
	}
}

func TestTheScaleOfAPlace(t *testing.T) {
	place := func(id, class, partOf string, contrast bool) lexicon.Entity {
		return lexicon.Entity{ID: id, Kind: lexicon.Place, Name: id, Class: class, PartOf: partOf, Comparison: contrast}
	}
	l := lexicon.New([]lexicon.Entity{
		place("camp", "refugee camp", "town", false), place("town", "Capital City", "land", false),
		place("land", "country", "", false),
		place("valley", "valley", "land", false), place("east", "world region", "", false),
		place("ghouta", "region", "land", false),
		place("corner", "", "town", false), place("shire", "old shire", "land", false), place("lost", "", "", false),
		place("unknown", "", "nowhere", false),
		place("loop", "", "pool", false), place("pool", "", "loop", false), place("stalingrad", "city", "", true),
		place("yard", "", "corner", false),
	}, nil)
	for id, want := range map[string]compare.Scale{
		"camp": compare.Quarter, "town": compare.City, "land": compare.Country, "valley": compare.Area,
		"east": compare.Region, "ghouta": compare.Area,
		"corner": compare.Quarter, "shire": compare.Area, "lost": compare.Unscaled, "unknown": compare.Unscaled,
		"loop":       compare.Unscaled,
		"stalingrad": compare.ForContrast, "yard": compare.Quarter, "no such place": compare.Unscaled,
	} {
		if got := compare.ScaleOf(l, id); got != want {
			t.Errorf("%s has scale %d, want %d", id, got, want)
		}
	}
}
