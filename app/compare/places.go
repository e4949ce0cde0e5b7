package compare

import (
	"sort"
	"strings"

	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A Located is a place and where the articles of a corpus mention it.
type Located struct {
	Entity string        // ID in the lexicon
	Spans  [][]text.Span // by article, in text order
}

// Count returns how often the article mentions the place.
func (l Located) Count(article int) int { return len(l.Spans[article]) }

// Places returns every place of the corpus with its mentions, by name or label,
// in the selected paragraphs. Places that none of these mention keep their
// place in the list, with nothing in them: the order is that of the counts
// without any selection, the most often mentioned first, so that a filter moves
// no row. Credit lines and boilerplate take no part, nor do disputed mentions.
func Places(c *corpus.Corpus, in corpus.Selection) []Located {
	places := map[string]int{}
	var out []Located
	totals := map[string]int{}
	for i := range c.Articles {
		for _, m := range placeMentions(c, i) {
			totals[m.Entity]++
			at, have := places[m.Entity]
			if !have {
				at = len(out)
				places[m.Entity] = at
				out = append(out, Located{m.Entity, make([][]text.Span, len(c.Articles))})
			}
			if in.Has(i, c.Articles[i].ParagraphAt(m.Start)) {
				out[at].Spans[i] = append(out[at].Spans[i], m.Span)
			}
		}
	}
	sort.SliceStable(out, func(i, k int) bool {
		a, b := out[i].Entity, out[k].Entity
		return totals[a] > totals[b] || totals[a] == totals[b] && a < b
	})
	return out
}

// Walk returns the article's mentions of places in the selected paragraphs, in
// text order: the way through the places that a reader of the article takes.
func Walk(c *corpus.Corpus, article int, in corpus.Selection) []mark.Mention {
	var out []mark.Mention
	for _, m := range placeMentions(c, article) {
		if in.Has(article, c.Articles[article].ParagraphAt(m.Start)) {
			out = append(out, m)
		}
	}
	return out
}

func placeMentions(c *corpus.Corpus, i int) []mark.Mention {
	a := c.Articles[i]
	var out []mark.Mention
	for _, m := range c.Marks[i].Mentions {
		e, known := c.Lexicon.Entity(m.Entity)
		n := a.ParagraphAt(m.Start)
		if known && e.Kind == lexicon.Place && m.Status != mark.Disputed && n > 0 && a.Paragraphs[n-1].Account() {
			out = append(out, m)
		}
	}
	return out
}

// A Scale is how wide a place is: a rung of the ladder from the camp to the
// region.
type Scale int

const (
	Quarter     Scale = iota // a camp, a quarter, a village
	City                     // a town or a city
	Area                     // a province, a territory, a landscape
	Country                  // a country
	Region                   // wider than a country
	Unscaled                 // the lexicon does not tell
	ForContrast              // named only to compare with, wherever it lies
)

// Scales are all scales, the narrowest first.
var Scales = []Scale{Quarter, City, Area, Country, Region, Unscaled, ForContrast}

// scaleWords are the words of a place's class that tell its scale.
var scaleWords = map[Scale]string{
	Quarter: " camp district quarter neighborhood neighbourhood suburb village street square building site " +
		"hospital school ",
	City: " city town capital municipality ",
	Area: " region province governorate state county territory area valley mountains mountain desert river coast " +
		"island islands lake plain border ",
	Country: " country nation ",
	Region:  " continent world ocean sea ",
}

// ScaleOf returns the scale of a place: by its class, as in “refugee camp”;
// where that tells none, one narrower than the scale of what it is part of.
// That is wrong of a part as wide as the whole, such as a district that the
// lexicon makes part of another without giving its class.
func ScaleOf(l *lexicon.Lexicon, id string) Scale {
	e, _ := l.Entity(id)
	if e.Comparison {
		return ForContrast
	}
	if s := classScale(e.Class); s != Unscaled {
		return s
	}
	for range l.Entities {
		if e, _ = l.Entity(e.PartOf); classScale(e.Class) != Unscaled {
			return max(classScale(e.Class)-1, Quarter)
		}
	}
	return Unscaled
}

// classScale returns the scale that a class tells: by its last word that tells
// one, but a region of the world is wider than a country.
func classScale(class string) Scale {
	scale := Unscaled
	for _, word := range strings.Fields(strings.ToLower(class)) {
		for _, s := range Scales[:Unscaled] {
			if strings.Contains(scaleWords[s], " "+word+" ") && !(scale == Region && s == Area) {
				scale = s
			}
		}
	}
	return scale
}
