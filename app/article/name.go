package article

import (
	"strconv"
	"strings"
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

// Title names several accounts together by their names, each shortened; of more
// than three the first two, and how many more there are: "Haaretz · Al-Quds · +3".
func Title(names []string) string {
	var short []string
	for _, name := range names {
		short = append(short, shortened(name))
	}
	if len(short) > 3 {
		short = append(short[:2], "+"+strconv.Itoa(len(names)-2))
	}
	return strings.Join(short, " · ")
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
