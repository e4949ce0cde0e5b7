package main

import (
	"slices"
	"unicode/utf8"

	"parallax/app/article"
)

// receivedOffsets turns the offsets of lines, bytes into an article's body, into
// those of the text as received, and adds them in code points.
func receivedOffsets(lines []markLine, a *article.Article, raw string) {
	var starts, ends []*int
	var points = map[*int]*int{}
	add := func(start, end, from, to *int) {
		starts, ends = append(starts, start), append(ends, end)
		points[start], points[end] = from, to
	}
	for i := range lines {
		l := &lines[i]
		add(&l.Start, &l.End, &l.From, &l.To)
		for _, w := range []*where{l.SpeakerAt, l.CueAt, l.OfAt} {
			if w != nil {
				add(&w.Start, &w.End, &w.From, &w.To)
			}
		}
	}
	for _, s := range starts {
		*s = received(*s, a.Changes, false)
	}
	for _, e := range ends {
		*e = received(*e, a.Changes, true)
	}
	countPoints(append(starts, ends...), points, raw)
}

// received returns where the byte at an offset of the body stands in the text as
// received. An end stays before what was left out right after it.
func received(offset int, changes []article.Change, end bool) int {
	for _, c := range changes {
		if c.Offset > offset || end && c.Offset == offset {
			break
		}
		offset += len(c.Removed)
	}
	return offset
}

// countPoints sets for each offset how many code points precede it, reading the
// text once.
func countPoints(offsets []*int, points map[*int]*int, raw string) {
	slices.SortFunc(offsets, func(a, b *int) int { return *a - *b })
	at, n := 0, 0
	for _, o := range offsets {
		n += utf8.RuneCountInString(raw[at:*o])
		at = *o
		*points[o] = n
	}
}
