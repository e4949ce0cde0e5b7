package explore

import (
	"slices"
	"strconv"

	"parallax/app/compare"
	"parallax/app/lexicon"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A PlacesView is where the accounts' places lie, how wide they are, and the
// way through them.
type PlacesView struct {
	Toggles []Toggle
	Nothing string      // said where there is no place, or none with a position
	Walks   []PlaceWalk // one an account
	Card    *PlaceCard
	Maps    []PlaceMap // the region, and close up where most places lie together
	Legend  []LegendDisc
	Credit  string
	Rungs   []Rung // the narrowest scale first
}

// IsAnswer makes the view an [Answer].
func (PlacesView) IsAnswer() {}

// A PlaceWalk is where a reader stands on the way through one account's places.
type PlaceWalk struct {
	Letter string
	Side   Side
	Sums   []Sum
	Words  string // "5 of 30: Damascus, A5"; empty before the first step
	At     Ref    // the paragraph of the step, or the zero Ref
	Empty  bool   // no place to walk to
}

// A PlaceCard is the picked place.
type PlaceCard struct {
	Name   string
	Class  string
	Note   string
	Where  string // its position with its source and how sure it is
	Counts []PlaceCount
}

// A PlaceCount is how often one account mentions a place or several; picking it
// shows where.
type PlaceCount struct {
	Letter string
	N      int
	Item   Item // nil where there is nothing to show
	Picked bool
	Bar    float64 // its share of the ladder's largest count, from 0 to 1
}

// A Rung is the places of one scale.
type Rung struct {
	Name   string
	Counts []PlaceCount
	Places []RungPlace // the most often mentioned first
}

// A RungPlace is one place on its rung.
type RungPlace struct {
	Name   string
	Counts []Count
	Spoken string
	Off    string // why it is not on the map; else empty
	Item   Item
	Picked bool
	Faint  bool // the filters leave no mention of it
}

// rungNames name the scales to the reader.
var rungNames = map[compare.Scale]phrase.Key{
	compare.Quarter:     "Camp or quarter",
	compare.City:        "City",
	compare.Area:        "Area or landscape",
	compare.Country:     "Country",
	compare.Region:      "Wider than a country",
	compare.Unscaled:    "Scale not stated",
	compare.ForContrast: "Only to compare with",
}

// A locating is what the lens knows of the two accounts' places while its answer
// is made.
type locating struct {
	Ask
	sides []Side
	list  []place // the most often mentioned first
}

// A place is one place that an account shown mentions, under no filter.
type place struct {
	lexicon.Entity
	scale compare.Scale
	total [2]int         // mentions by side, under no filter
	spans [2][]text.Span // by side, under the filters
}

func (p place) count() int { return len(p.spans[A]) + len(p.spans[B]) }

func (p place) onMap() bool { return p.Point != nil && p.scale != compare.ForContrast }

func located(a Ask) locating {
	b := locating{Ask: a, sides: a.Sides()}
	all := compare.Places(a.Corpus, a.Corpus.All())
	for k, l := range compare.Places(a.Corpus, a.Shown) {
		e, _ := a.Corpus.Lexicon.Entity(l.Entity)
		p := place{Entity: e, scale: compare.ScaleOf(a.Corpus.Lexicon, l.Entity)}
		for _, side := range b.sides {
			p.spans[side] = l.Spans[a.Article(side)]
			p.total[side] = all[k].Count(a.Article(side))
		}
		if p.total[A]+p.total[B] > 0 {
			b.list = append(b.list, p)
		}
	}
	return b
}

func placesAnswer(a Ask) (Answer, *Table, []Line) {
	b := located(a)
	return b.view(), b.table(), b.lines()
}

func (b locating) view() PlacesView {
	say := b.Book().Say
	v := PlacesView{Card: b.card()}
	if len(b.list) == 0 {
		v.Nothing = say("No place that is listed or found is mentioned in these texts.")
		return v
	}
	v.Toggles = []Toggle{{asTable, say("as a plain table"), b.Option(asTable)}}
	v.Maps = b.maps()
	v.Rungs = b.rungs()
	for _, side := range b.sides {
		v.Walks = append(v.Walks, b.walk(side))
	}
	if len(v.Maps) == 0 {
		v.Nothing = say("No position is known of any of these places, so there is no map. The list of places " +
			"(lexicon.yaml) can give them: a point with lat and lon, its certainty and its source.")
		return v
	}
	v.Legend = legend(b.sides)
	v.Credit = say("Land and borders: Natural Earth. Borders as they are held on the ground, by its judgement; " +
		"several are disputed, and the map takes no side.")
	return v
}

// sums says how many places an account mentions, and how many of them the whole
// of the other one does not.
func (b locating) sums(side Side) []Sum {
	places, mentions, alone, only := 0, 0, 0, 0
	for _, p := range b.list {
		if n := len(p.spans[side]); n > 0 {
			places, mentions = places+1, mentions+n
			if p.total[1-side] == 0 {
				alone, only = alone+1, only+n
			}
		}
	}
	book := b.Book()
	words := book.Say("{mentions} of {places}", book.Count("{n} mentions", mentions), book.Count("{n} places", places))
	sums := []Sum{b.sum(words, allPlaces{}, side, mentions)}
	if len(b.sides) > 1 {
		words = book.Say("{mentions} of {places} not in {letter}", book.Count("{n} mentions", only),
			book.Count("{n} places", alone), (1 - side).Letter())
		sums = append(sums, b.sum(words, alonePlaces{}, side, only))
	}
	return sums
}

func (b locating) sum(words string, what placeSet, side Side, n int) Sum {
	if n == 0 {
		return Sum{Words: words}
	}
	item := somePlaces{what, oneAccount(side)}
	return Sum{words, item, item == b.Item}
}

func (b locating) rungs() []Rung {
	var rungs []Rung
	most := 1
	for _, scale := range compare.Scales {
		counts := b.countsOf(placesOf(scale), func(p place) bool { return p.scale == scale })
		r := Rung{Name: b.Book().Say(rungNames[scale]), Counts: counts}
		for _, p := range b.list {
			if p.scale == scale {
				r.Places = append(r.Places, b.rungPlace(p))
			}
		}
		for _, c := range r.Counts {
			most = max(most, c.N)
		}
		// The ladder from the camp to the country is shown with its empty rungs.
		if len(r.Places) > 0 || scale <= compare.Country {
			rungs = append(rungs, r)
		}
	}
	for _, r := range rungs {
		for k := range r.Counts {
			r.Counts[k].Bar = float64(r.Counts[k].N) / float64(most)
		}
	}
	return rungs
}

func (b locating) rungPlace(p place) RungPlace {
	r := RungPlace{Name: p.Name, Item: somePlaces{what: onePlace(p.ID)}, Faint: p.count() == 0}
	r.Picked = r.Item == b.Item
	for _, side := range b.sides {
		r.Counts = append(r.Counts, Count{side.Letter(), len(p.spans[side])})
	}
	r.Spoken = b.Book().Say("{one}, {two}", p.Name, spoken(b.Book(), r.Counts))
	switch {
	case p.scale == compare.ForContrast:
		r.Off = b.Book().Say("off the map")
	case p.Point == nil:
		r.Off = b.Book().Say("no position known")
	}
	return r
}

// spoken writes counts for the ear: "A 15, B 9".
func spoken(book phrase.Book, counts []Count) string {
	var words []string
	for _, c := range counts {
		words = append(words, c.Letter+" "+strconv.Itoa(c.N))
	}
	return book.List("{one}, {two}", words)
}

// countsOf counts the mentions of the places that match, by account.
func (b locating) countsOf(what placeSet, match func(p place) bool) []PlaceCount {
	var out []PlaceCount
	for _, side := range b.sides {
		c := PlaceCount{Letter: side.Letter()}
		for _, p := range b.list {
			if match(p) {
				c.N += len(p.spans[side])
			}
		}
		if c.N > 0 {
			c.Item = somePlaces{what, oneAccount(side)}
			c.Picked = c.Item == b.Item
		}
		out = append(out, c)
	}
	return out
}

// card tells what is picked, or where the walk has come to: of one place all
// that is known, of several their names.
func (b locating) card() *PlaceCard {
	what := b.pickedPlace()
	list := b.matching(what)
	if len(list) == 0 {
		return nil
	}
	c := &PlaceCard{Name: spotName(b.Book(), list), Counts: b.countsOf(what, func(p place) bool {
		return slices.ContainsFunc(list, func(q place) bool { return q.ID == p.ID })
	})}
	switch p := list[0]; {
	case what == onePlace(p.ID):
		c.Name, c.Class, c.Note, c.Where = p.Name, p.Class, p.Note, position(b.Book(), p)
	case what == placesOf(p.scale):
		c.Class = b.Book().Say(rungNames[p.scale])
	case what == allPlaces{}, what == alonePlaces{}:
		return nil
	}
	return c
}

// position writes where a place lies and how that is known.
func position(book phrase.Book, p place) string {
	if p.Point == nil {
		return book.Say("No position is known.")
	}
	return book.Say("{where} ({certainty}; {source})", coordinates(p), certainties[p.Point.Certainty], p.Point.Source)
}

// coordinates writes where a place lies: "33.474° N, 36.302° E".
func coordinates(p place) string {
	return degrees(p.Point.Lat, "N", "S") + ", " + degrees(p.Point.Lon, "E", "W")
}

// certainties put a point's certainty into words.
var certainties = map[string]phrase.Key{"exact": "exact", "approximate": "approximate",
	"region": "the middle of an area"}
