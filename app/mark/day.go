package mark

import "time"

// DayNumber counts the days from 1 January 1970 to a day written YYYY-MM-DD, and
// reports whether s is one.
func DayNumber(s string) (int, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return int(t.Unix() / 86400), err == nil
}

// DayAt writes the day of that number as YYYY-MM-DD.
func DayAt(n int) string { return time.Unix(int64(n)*86400, 0).UTC().Format(time.DateOnly) }

// Days returns the days that the date may mean, by number: from the first up to
// and not including to. It reports false where they are not known.
func (d Date) Days() (from, to int, known bool) {
	from, ok := DayNumber(d.From)
	last, ok2 := DayNumber(d.To)
	return from, last + 1, ok && ok2 && from <= last
}
