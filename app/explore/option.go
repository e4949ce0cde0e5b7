package explore

import (
	"slices"
	"strings"
)

// switched returns the options with one switched on, or off where it was on.
// Of options that begin alike up to a colon, "order:left" and "order:right",
// only one is on at a time.
func switched(options []string, option string) []string {
	group, _, exclusive := strings.Cut(option, ":")
	if exclusive && !slices.Contains(options, option) {
		options = slices.DeleteFunc(slices.Clone(options), func(o string) bool { return strings.HasPrefix(o, group+":") })
	}
	return toggle(options, option)
}
