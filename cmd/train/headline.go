package main

import "strings"

const (
	longestHeadline = 120 // bytes
	everyHeadline   = 30  // one short sentence in so many becomes a headline
	everyCapital    = 120 // and one in so many is set in capitals
)

// withHeadlines sets some of the short sentences of a text, one a line, as
// headlines are set, "Palestinians Say Group Has Lost Ground", since the data
// have hardly any. Only ASCII letters change, so that no offset does.
func withHeadlines(body string) string {
	b := []byte(body)
	start, short := 0, 0
	for i := range b {
		if b[i] != '\n' {
			continue
		}
		if i-start < longestHeadline {
			short++
			switch {
			case short%everyCapital == 0:
				copy(b[start:i], strings.Map(upper, body[start:i]))
			case short%everyHeadline == 0:
				setTitle(b[start:i])
			}
		}
		start = i + 1
	}
	return string(b)
}

func upper(r rune) rune {
	if 'a' <= r && r <= 'z' {
		return r - 'a' + 'A'
	}
	return r
}

// setTitle gives the words of four letters and more a capital.
func setTitle(line []byte) {
	for i := 0; i < len(line); {
		end := i
		for end < len(line) && line[end] != ' ' {
			end++
		}
		if end-i >= 4 {
			line[i] = byte(upper(rune(line[i])))
		}
		i = end + 1
	}
}
