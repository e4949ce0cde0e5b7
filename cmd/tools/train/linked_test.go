package main

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/app/tagger"
	"parallax/app/text"
)

const eventsOfADay = `# 2025-01-02
Forces of [[Sudan]] enter [[Wad Madani|the town]], [[Al-Burhan]] says, ` +
	`and the [[Ministry of Health (Sudan)|Ministry of Health]] confirms it.
`

func TestLinksAreSpansOfTheirWords(t *testing.T) {
	name := filepath.Join(t.TempDir(), "events.txt.gz")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	if _, err := z.Write([]byte(eventsOfADay)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	f.Close()
	texts, err := readLinked(name)
	if err != nil || len(texts) != 1 {
		t.Fatalf("%d texts, %v", len(texts), err)
	}
	var got []string
	for _, k := range texts[0].links {
		got = append(got, k.In(texts[0].text)+"="+k.target)
	}
	if s := strings.Join(got,
		", "); s !=
		"Sudan=Sudan, the town=Wad Madani, Al-Burhan=Al-Burhan, Ministry of Health=Ministry of Health (Sudan)" {
		t.Error(s)
	}
	if strings.ContainsAny(texts[0].text, "[]|") {
		t.Errorf("marks are left in %q", texts[0].text)
	}
}

func TestHeadsOfTitles(t *testing.T) {
	for title, want := range map[string]string{
		"Aleppo Governorate": "Governorate", "Ministry of Health (Egypt)": "", "Interior Ministry of Iraq": "Ministry",
		"Sudan": "", "Gombe State, Nigeria": "State", "Land mine": "",
	} {
		if got := headOf(title); got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}

// What one reading takes for a place and most links to it take for an
// organisation is one, to the end of the link; what is not linked is left open.
func TestLinkedNamesAreWhatMostLinksAre(t *testing.T) {
	body := "The Red Crescent sent Omar to Homs.\n"
	d := tagger.NewDocument(body, text.Paragraphs(body), tagger.Knowledge{})
	r := reading{sample: sample{doc: d, allowed: make([]uint16, d.Len())}, labels: make([]tagger.Label, d.Len())}
	r.labels[1], r.labels[4], r.labels[6] = tagger.FirstPlace, tagger.FirstPerson, tagger.FirstPlace
	for i, l := range r.labels {
		r.allowed[i] = 1 << l
	}
	r.named = []namedLink{{1, 3, "Red Crescent"}}
	titles, words := ballot{}, ballot{}
	titles.vote("Red Crescent", "ORG", 4)
	titles.vote("Red Crescent", "LOC", 1)
	words.vote("Homs", "LOC", 1)
	r.doubt(words)
	r.follow(titles)
	want := []uint16{1, 1 << tagger.FirstOrganisation, 1 << tagger.InOrganisation, 1, anything, 1,
		1 << tagger.FirstPlace, 1}
	for i := range want {
		if r.allowed[i] != want[i] {
			t.Errorf("%s: got %b, want %b", d.Text(d.Token(i)), r.allowed[i], want[i])
		}
	}
}
