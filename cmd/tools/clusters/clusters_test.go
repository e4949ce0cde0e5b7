package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// animals is a text in which nouns stand among the same neighbours, and verbs
// among others.
func animals(t *testing.T) (*corpus, []int32, *graph) {
	t.Helper()
	dir := t.TempDir()
	var b strings.Builder
	b.WriteString("<doc id=\"1\">\nA title\n")
	for _, noun := range []string{"dog", "cat", "horse", "cow"} {
		for _, verb := range []string{"runs", "sleeps", "eats", "drinks"} {
			b.WriteString("The " + noun + " " + verb + " in the yard while the " + noun + " of Anna " + verb +
				" near the house every day.\n")
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "text"), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	c := newCorpus()
	if err := c.readFolder(dir); err != nil {
		t.Fatal(err)
	}
	vocabulary, g := c.graph(100)
	return c, vocabulary, g
}

func TestWordsOfLikeUseShareACluster(t *testing.T) {
	c, vocabulary, g := animals(t)
	cluster := exchange(g, 8, 20)
	of := map[string]int32{}
	for i, id := range vocabulary {
		of[c.forms[id]] = cluster[i]
	}
	for _, group := range []string{"dog cat horse cow", "runs sleeps eats drinks"} {
		words := strings.Fields(group)
		for _, w := range words {
			if of[w] != of[words[0]] {
				t.Errorf("%s is in %d, %s in %d", w, of[w], words[0], of[words[0]])
			}
		}
	}
	if of["dog"] == of["runs"] {
		t.Error("nouns and verbs share a cluster")
	}
}

func likelihood(g *graph, class []int32, classes int) (sum float64) {
	s := newState(g, class, classes)
	for _, n := range s.pairs {
		sum += plogp(n)
	}
	for _, n := range s.total {
		sum -= 2 * plogp(n)
	}
	return sum
}

// What a move is said to gain must be what the likelihood of the whole text gains.
func TestAMoveGainsWhatItSays(t *testing.T) {
	_, _, g := animals(t)
	const classes = 5
	class := make([]int32, g.n)
	for i := range class {
		class[i] = int32(i*i) % classes
	}
	s := newState(g, class, classes)
	for i := range class {
		was := class[i]
		before := likelihood(g, class, classes)
		self := s.neighbours(int32(i))
		s.shift(int32(i), was, self, -1)
		stay := s.gain(int32(i), was, self)
		for c := range int32(classes) {
			class[i] = c
			want, got := likelihood(g, class, classes)-before, s.gain(int32(i), c, self)-stay
			if math.Abs(got-want) > 1e-6 {
				t.Fatalf("item %d to class %d: gains %v, the text %v", i, c, got, want)
			}
		}
		class[i] = was
		s.shift(int32(i), was, self, 1)
	}
}

func TestTheGraphOfClustersCountsTheSamePairs(t *testing.T) {
	_, _, g := animals(t)
	class := make([]int32, g.n)
	for i := range class {
		class[i] = int32(i % 3)
	}
	m := g.merged(class, 3)
	sum := func(g *graph) (n int64) {
		for _, v := range g.total {
			n += v
		}
		return n
	}
	if m.n != 3 || sum(m) != sum(g) {
		t.Errorf("%d pairs among %d clusters, %d among the words", sum(m), m.n, sum(g))
	}
}
