package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"parallax/app/tagger"
)

// readClusters reads a list that cmd/tools/clusters made.
func readClusters(name string) (*tagger.Clusters, error) {
	file, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	words, family := map[string]int{}, []uint8(nil)
	for line := range strings.Lines(string(file)) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		n, err := strconv.ParseUint(fields[0], 10, 8)
		if err != nil {
			return nil, fmt.Errorf("%s: a line that begins with no family: %w", name, err)
		}
		for _, w := range fields[1:] {
			words[w] = len(family)
		}
		family = append(family, uint8(n))
	}
	return tagger.NewClusters(words, family), nil
}
