package folder

import (
	"fmt"
	"strconv"
	"strings"
)

// isDay reports whether s is a day of the calendar as YYYY-MM-DD.
func isDay(s string) bool {
	from, to, ok := wholeOf(s)
	return ok && from == s && to == s
}

// days returns the first and last day of a value: a day, month or year, or an
// interval of two of them. An empty value is unknown, which is no fault.
func days(value string) (from, to string, ok bool) {
	if value == "" {
		return "", "", true
	}
	first, last, isInterval := strings.Cut(value, "/")
	if !isInterval {
		last = first
	}
	from, _, ok1 := wholeOf(first)
	_, to, ok2 := wholeOf(last)
	return from, to, ok1 && ok2 && from <= to
}

// wholeOf returns the first and last day of a day, month or year: YYYY-MM-DD,
// YYYY-MM or YYYY.
func wholeOf(value string) (from, to string, ok bool) {
	parts := strings.Split(value, "-")
	var n [3]int
	for i, part := range parts {
		width := 2
		if i == 0 {
			width = 4
		}
		if i > 2 || len(part) != width || strings.Trim(part, "0123456789") != "" {
			return "", "", false
		}
		n[i], _ = strconv.Atoi(part)
	}
	first, last := n, n
	switch {
	case len(parts) == 1:
		first[1], first[2], last[1], last[2] = 1, 1, 12, 31
	case n[1] < 1 || n[1] > 12:
		return "", "", false
	case len(parts) == 2:
		first[2], last[2] = 1, daysIn(n[0], n[1])
	case n[2] < 1 || n[2] > daysIn(n[0], n[1]):
		return "", "", false
	}
	return iso(first), iso(last), true
}

func iso(d [3]int) string { return fmt.Sprintf("%04d-%02d-%02d", d[0], d[1], d[2]) }

// daysIn returns how many days a month has.
func daysIn(year, month int) int {
	switch {
	case month == 2 && (year%4 != 0 || year%100 == 0 && year%400 != 0):
		return 28
	case month == 2:
		return 29
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}
