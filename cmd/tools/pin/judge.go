package main

import (
	"fmt"
	"os"
	"slices"
	"sync"
)

// atOnce is how many words are removed together at first. When nothing notices
// that, nothing holds any of them; otherwise each half is removed alone.
const atOnce = 8

// judge finds out for each site which check notices its removal.
//
// A condition that never made a difference in any check is not tried alone: all
// such are removed together, which shows that nothing holds them.
func judge(sites []*site, checks []*check, workers int) {
	groups := groupsOf(sites, checks)
	fmt.Fprintf(os.Stderr, "pin: %d removals in %d groups, %d checks\n", len(sites), len(groups), len(checks))
	waiting := make(chan []*site)
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for g := range waiting {
				try(g, checks)
			}
		})
	}
	for i, g := range groups {
		if i > 0 && i%100 == 0 {
			fmt.Fprintf(os.Stderr, "pin: %d of %d groups\n", i, len(groups))
		}
		waiting <- g
	}
	close(waiting)
	all.Wait()
}

// groupsOf puts sites together that are removed together at first.
func groupsOf(sites []*site, checks []*check) [][]*site {
	var groups [][]*site
	var idle, words []*site
	for _, s := range sites {
		switch {
		case s.kind == word:
			words = append(words, s)
		case slices.ContainsFunc(checks, func(c *check) bool { return c.noted[s.id] }):
			groups = append(groups, []*site{s})
		default:
			idle = append(idle, s)
		}
	}
	if len(idle) > 0 {
		groups = append(groups, idle)
	}
	return slices.AppendSeq(groups, slices.Chunk(words, atOnce))
}

// try removes the group, and its halves where that is noticed.
func try(group []*site, checks []*check) {
	by := noticed(group, checks)
	if by == "" {
		return
	}
	if len(group) == 1 {
		group[0].heldBy = by
		return
	}
	try(group[:len(group)/2], checks)
	try(group[len(group)/2:], checks)
}

// noticed returns what notices that the group is removed: of the tests of the
// package itself, then of the other checks.
func noticed(group []*site, checks []*check) string {
	var removed []int
	for _, s := range group {
		removed = append(removed, s.id)
	}
	for _, own := range []bool{true, false} {
		for _, c := range checks {
			if (c.name == group[0].pkg) == own && c.concerns(group) {
				if by := c.notice(removed); by != "" {
					return by
				}
			}
		}
	}
	return ""
}

// concerns reports whether the check can notice that the group is removed.
func (c *check) concerns(group []*site) bool {
	if s := group[0]; len(group) == 1 && s.kind != word {
		return c.noted[s.id]
	}
	return slices.ContainsFunc(group, func(s *site) bool { return c.reaches[s.pkg] })
}
