package tagger

import (
	"testing"

	"parallax/app/text"
)

func TestAWordIsInTheClusterOfItsFormOrOfItsSmallOne(t *testing.T) {
	c := NewClusters(map[string]int{"Front": 0, "front": 1, "aide": 1, "Amman": 2}, []uint8{5, 0, 5})
	for word, want := range map[string][2]uint32{
		"Front": {1, 6}, "front": {2, 1}, "FRONT": {2, 1}, "Aide": {2, 1}, "Amman": {3, 6}, "amman": {0, 0},
		"Beirut": {0, 0},
	} {
		w := newWord(word)
		if cluster, family := c.of(w.form, w.lower); cluster != want[0] || family != want[1] {
			t.Errorf("%s: cluster %d of family %d, want %v", word, cluster, family, want)
		}
	}
}

func TestNoClustersHoldNoWord(t *testing.T) {
	w := newWord("Amman")
	for _, c := range []*Clusters{nil, {}, NewClusters(nil, nil)} {
		if cluster, family := c.of(w.form, w.lower); cluster != noCluster || family != noCluster {
			t.Errorf("%v: cluster %d of family %d", c, cluster, family)
		}
	}
}

func TestIdentityIsAmongTheFeatures(t *testing.T) {
	body := "The Popular Front for the Liberation of Palestine met Ahmed Ali in Amman."
	d := NewDocument(body, text.Paragraphs(body), Knowledge{})
	for i := range d.Len() {
		if !d.tokens[i].active {
			continue
		}
		known := map[uint32]bool{}
		for _, k := range d.Features(i, nil) {
			known[k] = true
		}
		found := 0
		for _, k := range d.Identity(i, nil) {
			if known[k] {
				found++
			}
		}
		want := 4
		if d.tokens[i].run >= 0 {
			want = 6
		}
		if found < want {
			t.Errorf("%s: %d features know it, want %d", d.Text(d.Token(i)), found, want)
		}
	}
}
