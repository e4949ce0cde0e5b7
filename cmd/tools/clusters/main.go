// Command clusters sorts the words of a large text into clusters of words that
// stand among the same neighbours, for the name tagger to know a word by that
// its labelled texts never show: "Juventus" stands where "Arsenal" does.
//
// Usage: build/tools/clusters -o cmd/tools/train/data/lists/clusters.txt FOLDER…
//
// It reads every file in the folders as plain text, a paragraph a line; lines
// that begin with "<" are left out, as those between the articles that
// WikiExtractor makes of Wikipedia. The same texts give the same list.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

// options of a run.
type options struct {
	out                      string
	words, fine, coarse      int
	capitals, smalls, rounds int
}

func main() {
	var o options
	flag.StringVar(&o.out, "o", "cmd/tools/train/data/lists/clusters.txt", "file to write")
	flag.IntVar(&o.fine, "fine", 400, "clusters")
	flag.IntVar(&o.coarse, "coarse", 64, "families of clusters")
	flag.IntVar(&o.words, "words", 45000, "words to sort, the most frequent")
	flag.IntVar(&o.capitals, "capitals", 20000, "words to write that begin with a capital, the most frequent")
	flag.IntVar(&o.smalls, "smalls", 6000, "other words to write, the most frequent")
	flag.IntVar(&o.rounds, "rounds", 8, "how often each word may move")
	flag.Parse()
	if err := run(o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "clusters:", err)
		os.Exit(1)
	}
}

func run(o options, folders []string) error {
	c := newCorpus()
	for _, f := range folders {
		if err := c.readFolder(f); err != nil {
			return err
		}
	}
	vocabulary, g := c.graph(o.words)
	cluster := exchange(g, o.fine, o.rounds)
	family := exchange(g.merged(cluster, o.fine), o.coarse, 2*o.rounds)
	words := make([][]string, o.fine)
	for i, id := range vocabulary {
		if id >= rareForms && o.writes(c.forms[id]) {
			words[cluster[i]] = append(words[cluster[i]], c.forms[id])
		}
	}
	return write(o.out, words, family)
}

// writes reports whether a word is to be written, and counts it.
func (o *options) writes(word string) bool {
	left := &o.smalls
	if look(word) == rareCapital {
		left = &o.capitals
	}
	*left--
	return *left >= 0
}

// write writes a line for each cluster: its family, then its words, the most
// frequent first.
func write(name string, words [][]string, family []int32) error {
	var b strings.Builder
	b.WriteString("# Words by the neighbours they have, a cluster a line after the number of its family. Made by " +
		"cmd/tools/clusters.\n")
	for k, w := range words {
		fmt.Fprintf(&b, "%d %s\n", family[k], strings.Join(w, " "))
	}
	return os.WriteFile(name, []byte(b.String()), 0o644)
}
