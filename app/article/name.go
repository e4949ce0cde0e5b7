package article

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Name is what the account is called: its outlet or, where that is not stated,
// its headline, shortened, or its file.
func (a *Article) Name() string {
	for _, name := range []string{a.Outlet.Value, shortened(a.Headline.Value)} {
		if name != "" {
			return name
		}
	}
	return a.File
}

// A Byline is what tells an account from others in a title; what is not known is
// empty.
type Byline struct {
	Name      string // as [Article.Name] gives it
	Published string // YYYY-MM-DD
	Headline  string
}

// Title names several accounts together by their names, each shortened; of more
// than three the first two, and how many more there are: "Haaretz · Al-Quds · +3".
// Accounts of one name have their days with it ("AP, 3 May 2018 · AP, 5 May 2018")
// or, where these do not tell them apart, their headlines; where nothing does, the
// name stands once and the others are counted.
func Title(accounts []Byline) string {
	var short []string
	for _, a := range accounts {
		if name := a.among(accounts); !slices.Contains(short, name) {
			short = append(short, name)
		}
	}
	if len(short) > 3 {
		short = short[:2]
	}
	if more := len(accounts) - len(short); more > 0 {
		short = append(short, "+"+strconv.Itoa(more))
	}
	return strings.Join(short, " · ")
}

// among returns the account's name, shortened, with what tells it from others of
// that name.
func (b Byline) among(accounts []Byline) string {
	same, days, headlines := 0, map[string]bool{"": true}, map[string]bool{"": true}
	for _, a := range accounts {
		if a.Name == b.Name {
			same++
			days[a.Published], headlines[a.Headline] = true, true
		}
	}
	day, err := time.Parse(time.DateOnly, b.Published)
	switch {
	case same == 1:
		return shortened(b.Name)
	case len(days) == same+1 && err == nil:
		return shortened(b.Name) + ", " + day.Format("2 January 2006")
	case len(headlines) == same+1 && b.Headline != b.Name:
		return shortened(b.Name + ": " + b.Headline)
	}
	return shortened(b.Name)
}

// shortened cuts a name at a space where it is long.
func shortened(name string) string {
	const most = 48 // letters: two such names stand in one line of a wide page
	letters := []rune(name)
	if len(letters) <= most {
		return name
	}
	cut := string(letters[:most])
	if i := strings.LastIndex(cut, " "); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}
