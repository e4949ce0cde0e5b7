package main

import (
	"fmt"
	"os"
	"slices"
	"sync"
)

// atOnce is how many sites are removed together at first where few are held.
// When nothing notices that, nothing holds any of them; otherwise each half is
// removed alone.
const atOnce = 8

// judge finds out for each site the first check that notices its removal. The
// tests of its own package come first, then the other checks in their order.
func judge(sites []*site, checks []*check, workers int) {
	for _, own := range []bool{true, false} {
		for _, c := range checks {
			var left []*site
			for _, s := range sites {
				if s.heldBy == "" && (s.pkg == c.name) == own && c.concerns(s, checks) {
					left = append(left, s)
				}
			}
			groups := groupsOf(left, own, checks)
			if len(groups) > 0 {
				fmt.Fprintf(os.Stderr, "pin: %s: %d removals in %d groups\n", c.name, len(left), len(groups))
			}
			c.tryAll(groups, workers)
		}
	}
}

// concerns reports whether the check can notice that the site is removed. A
// condition that made a difference in no check is asked of all that reach it,
// because it may do something beside being true or false.
func (c *check) concerns(s *site, checks []*check) bool {
	if s.kind == word || idle(s, checks) {
		return c.reaches[s.pkg]
	}
	return c.noted[s.id]
}

// idle reports whether a condition made a difference in no check.
func idle(s *site, checks []*check) bool {
	return s.kind != word && !slices.ContainsFunc(checks, func(c *check) bool { return c.noted[s.id] })
}

// groupsOf puts sites together that are removed together at first: the idle
// ones all, and a condition alone where the tests of its own package are asked,
// which hold about half of them. Neighbours are kept apart, because two terms
// of one chain are noticed together more often than one.
func groupsOf(sites []*site, own bool, checks []*check) [][]*site {
	var groups [][]*site
	var still, few []*site
	for _, s := range sites {
		switch {
		case idle(s, checks):
			still = append(still, s)
		case own && s.kind != word:
			groups = append(groups, []*site{s})
		default:
			few = append(few, s)
		}
	}
	apart := make([][]*site, (len(few)+atOnce-1)/atOnce)
	for i, s := range few {
		apart[i%len(apart)] = append(apart[i%len(apart)], s)
	}
	groups = append(groups, apart...)
	if len(still) > 0 {
		groups = append(groups, still)
	}
	return groups
}

func (c *check) tryAll(groups [][]*site, workers int) {
	waiting := make(chan []*site)
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for g := range waiting {
				c.try(g)
			}
		})
	}
	for _, g := range groups {
		waiting <- g
	}
	close(waiting)
	all.Wait()
}

// try removes the group, and its halves where the check notices that.
func (c *check) try(group []*site) {
	var removed []int
	for _, s := range group {
		removed = append(removed, s.id)
	}
	by := c.notice(removed)
	if by == "" {
		return
	}
	if len(group) == 1 {
		group[0].heldBy = by
		return
	}
	c.try(group[:len(group)/2])
	c.try(group[len(group)/2:])
}
