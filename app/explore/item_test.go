package explore

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/mark"
)

// Addresses with items, as links and saved files have them, each with how many
// stretches of the texts it marks.
var itemAddresses = []struct {
	address string
	item    Item
	marked  int
}{
	{"item=mention%2Fyarmouk%2FA%2Fname%2FYarmouk", mentionsBy{"yarmouk", A, false, "Yarmouk"}, 13},
	{"item=mention%2Fislamic-state%2FB%2Flabel%2Fjihadists", mentionsBy{"islamic-state", B, true, "jihadists"}, 0},
	{"view=read&item=within%2FA%2F2-23", withinPair{A, 2, 23}, 2},
	{"lens=names&item=islamic-state", namedEntity("islamic-state"), 37},
	{"lens=names&item=islamic-state%2FA%2Fnarrator%2FIS",
		namedBy{entity: "islamic-state", side: A, voice: mark.Narrator, words: "IS"}, 7},
	{"lens=names&item=islamic-state%2FA%2Fparaphrase%2F~militants",
		namedBy{entity: "islamic-state", side: A, voice: mark.Paraphrase, label: true, words: "militants"}, 2},
	{"lens=names&item=islamic-state%2FA-own%2Fnarrator%2F~group&opt=split,places,once",
		namedBy{"islamic-state", A, true, "own", mark.Narrator, true, "group"}, 1},
	{"lens=voices&item=h%2FA%2Fall", allHeard{A}, 26},
	{"lens=voices&item=m%2FB%2Fall", quotations{B}, 8},
	{"lens=voices&item=q%2FA%2F0", oneStatement{A, 0}, 1},
	{"lens=voices&item=g%2FA%2FUnited+Nations", oneGroup{A, "United Nations"}, 10},
	{"lens=voices&item=g%2FB%2Fno+speaker+given", oneGroup{B, noSpeaker}, 3},
	{"lens=voices&item=s%2FA%2F13", oneSpeaker{A, 13}, 2},
	{"lens=voices&item=n%2FA%2Fsyrian-government", oneSilence{A, "syrian-government"}, 0},
	{"lens=figures&item=all%2FB", figuresOf{B}, 8},
	{"lens=figures&item=both", sharedRows{}, 7},
	{"lens=figures&item=is%2Fdiffer", rowsThat{compare.Differ}, 0},
	{"lens=figures&item=is%2Fnot+comparable", rowsThat{compare.NotComparable}, 7},
	{"lens=figures&item=both%2FA%2F4", oneRow{A, 4}, 2},
	{"lens=figures&item=figure%2FB%2F2", oneFigure{B, 2}, 1},
	{"lens=dates&item=all%2FA", datesOf{A}, 6},
	{"lens=dates&item=after%2FB", datesAfter{B}, 10},
	{"lens=dates&item=date%2FA%2F1", oneDate{A, 1}, 1},
	{"lens=places&item=all%2FA", somePlaces{allPlaces{}, onlyA}, 30},
	{"lens=places&item=only%2FB", somePlaces{alonePlaces{}, onlyB}, 20},
	{"lens=places&item=near.damascus", somePlaces{placesNear("damascus"), bothAccounts}, 36},
	{"lens=places&item=near.damascus%2FB", somePlaces{placesNear("damascus"), onlyB}, 17},
	{"lens=places&item=rung.0%2FA", somePlaces{placesOf(compare.Quarter), onlyA}, 15},
	{"lens=places&item=rung.2", somePlaces{placesOf(compare.Area), bothAccounts}, 8},
	{"lens=places&item=syria", somePlaces{onePlace("syria"), bothAccounts}, 16},
	{"lens=places&item=yarmouk%2FB", somePlaces{onePlace("yarmouk"), onlyB}, 9},
	{"lens=places&at=a1&item=step%2FA%2F1", walkStep{A, 1}, 1},
	{"lens=words&item=w%2FAB%2FIS", lookup{kind: oneWord, key: "IS"}, 12},
	{"lens=words&item=w%2FA:agency%2Fregime",
		lookup{kind: oneWord, in: onlyA, split: true, copied: "agency", key: "regime"}, 4},
	{"lens=words&item=w%2FB:unknown%2Fregime", lookup{kind: oneWord, in: onlyB, split: true, key: "regime"}, 0},
	{"lens=words&item=s%2FAB%2Fpalestin&opt=stems", lookup{kind: oneStem, key: "palestin"}, 31},
	{"lens=words&item=e%2FB:own%2Fyarmouk",
		lookup{kind: oneEntity, in: onlyB, split: true, copied: "own", key: "yarmouk"}, 7},
	{"lens=words&item=q%2FAB%2Factor:un+\"safe+passage\"", lookup{kind: oneQuery, key: "actor:un \"safe passage\""}, 4},
	{"lens=only&item=all%2FA%2Factor", allAlone{A, compare.ExclusiveActor}, 36},
	{"lens=only&item=place%2FA%2Fisrael:place", oneAlone{compare.ExclusivePlace, A, "israel:place"}, 2},
	{"lens=only&item=figure%2FA%2F0", oneAlone{compare.ExclusiveFigure, A, "0"}, 1},
	{"lens=only&item=passage%2FA%2F2", oneAlone{compare.ExclusivePassage, A, "2"}, 1},
	{"lens=copy&item=seam%2FA%2Ffactions%2Fbefore", seamWord{A, "factions", false}, 5},
	{"lens=copy&item=seam%2FB%2FISIS%2Fafter", seamWord{B, "ISIS", true}, 0},
	{"lens=copy&item=agency%2FAFP", sharedCopyOf("AFP"), 0},
	{"lens=copy&item=agency%2F", sharedCopyOf(""), 0},
}

func TestItemsInAnAddress(t *testing.T) {
	types := map[string]bool{}
	for _, c := range itemAddresses {
		s := yarmouk.Parse(c.address)
		if s.Item != c.item {
			t.Errorf("#%s holds %#v, want %#v", c.address, s.Item, c.item)
		}
		if back := yarmouk.Address(s); back != c.address {
			t.Errorf("#%s became #%s", c.address, back)
		}
		marked := 0
		for i := range yarmouk.Corpus.Articles {
			for _, o := range yarmouk.overlays(s, i, yarmouk.Selection(s)) {
				if strings.Contains(o.class, "picked") {
					marked++
				}
			}
		}
		if marked != c.marked {
			t.Errorf("#%s marks %d stretches, want %d", c.address, marked, c.marked)
		}
		types[fmt.Sprintf("%T", c.item)] = true
	}
	if len(types) != 25 {
		t.Errorf("%d types of items are tried, of 25", len(types))
	}
}

// An address may be typed, or come from another lens: what names nothing in the
// panel is no item, and picks nothing.
func TestWhatIsNoItemIsLeftOut(t *testing.T) {
	for _, l := range Lenses() {
		for _, code := range []string{
			"", "/", "x/y/z", "all/C", "figure/A/04", "figure/A/x", "date/A", "both/", "q/A", "s/A/-", "step/B/1/2",
			"rung.x",
			"w/AB/", "w/AB:/x", "seam/A/x", "within/A/1", "mention/un/A/noun/x", "un/C/quoted/x",
		} {
			s := yarmouk.Parse("lens=" + string(l.Lens) + "&item=" + code)
			if ItemCode(s.Item) != "" && ItemCode(s.Item) != code {
				t.Errorf("%s: %q was read as %#v", l.Lens, code, s.Item)
			}
			yarmouk.View(s)
		}
		for _, c := range itemAddresses {
			s, _ := after(SetLens{l.Lens}, Pick{c.item})
			if back := yarmouk.Parse(yarmouk.Address(s)); back.Item != s.Item {
				t.Errorf("%s: %#v came back as %#v", l.Lens, s.Item, back.Item)
			}
		}
	}
}

// In a corpus of one account no item is of the other.
func TestAnItemOfAnAccountThatIsNotThere(t *testing.T) {
	one := *yarmouk.Corpus
	one.Articles, one.Marks = one.Articles[:1], one.Marks[:1]
	x := New(&one)
	for _, c := range itemAddresses {
		if page := x.View(x.Parse(c.address)); len(page.Texts) != 1 {
			t.Errorf("#%s shows %d accounts", c.address, len(page.Texts))
		}
	}
}
