package compare

import (
	"parallax/app/corpus"
	"parallax/app/mark"
)

// Clocks are the dates of one or two accounts, for one scale of time.
type Clocks struct {
	Lanes   []Lane  // one an account, in the order asked for
	Undated []Dated // of unknown days: their words stay relative
	Apart   int     // days between the days on which the accounts were told; 0 where one is unknown
}

// A Lane is the dates of one account.
type Lane struct {
	Article int
	Told    string  // the article's day, or empty
	Dates   []Dated // those of known days, in text order
}

// ClocksOf returns the dates of articles a and b in the selected paragraphs. b is
// -1 where there is one article. A date whose days are not known, as in an
// article of unknown day, is in no lane.
func ClocksOf(c *corpus.Corpus, a, b int, in corpus.Selection) Clocks {
	var k Clocks
	var told []int
	for _, i := range []int{a, b} {
		if i < 0 {
			continue
		}
		lane := Lane{Article: i, Told: c.Articles[i].Published.Value}
		if day, ok := mark.DayNumber(lane.Told); ok {
			told = append(told, day)
		}
		for _, d := range Dates(c, i, in) {
			if _, _, known := d.Date.Days(); known {
				lane.Dates = append(lane.Dates, d)
			} else {
				k.Undated = append(k.Undated, d)
			}
		}
		k.Lanes = append(k.Lanes, lane)
	}
	if len(told) == 2 {
		k.Apart = max(told[0]-told[1], told[1]-told[0])
	}
	return k
}
