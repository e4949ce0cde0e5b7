package tagger

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// sample makes a model of chance weights, always the same.
func sample() *Model {
	random := rand.New(rand.NewPCG(1, 2))
	weights := func(n int) (w Weights) {
		for range n {
			w.Keys = append(w.Keys, random.Uint32()>>(32-KeyBits))
		}
		slices.Sort(w.Keys)
		w.Keys = slices.Compact(w.Keys)
		w.Rows = make([]Row, len(w.Keys))
		for i := range w.Rows {
			for l := range w.Rows[i] {
				if random.IntN(3) == 0 {
					w.Rows[i][l] = int8(random.IntN(255) - 127)
				}
			}
		}
		for a := range w.Transitions {
			for b := range w.Transitions[a] {
				w.Transitions[a][b] = int32(random.IntN(200) - 100)
			}
		}
		return w
	}
	g := NewGazetteer(map[string]uint8{"syria": InCountries, "new york": InCities,
		"hamas": InOrganisations | InPeoples})
	c := NewClusters(map[string]int{"Wachovia": 0, "Citigroup": 0, "aide": 1}, []uint8{3, 0})
	return NewModel(Knowledge{g, c}, weights(3000))
}

func TestLoadReadsWhatEncodeWrote(t *testing.T) {
	m := sample()
	got, err := Load(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, m) {
		t.Error("the model read differs from the one written")
	}
	if got.knowledge.Gazetteer.find(joinWord(joinWord(0, hash("new")), hash("york"))) != InCities {
		t.Error("New York is no longer in the gazetteer")
	}
}

func TestTrimLeavesTheLightestOut(t *testing.T) {
	m := sample()
	most := len(m.Encode()) * 3 / 4
	small := m.Trim(most)
	if n := len(small.Encode()); n > most || n < most*9/10 {
		t.Errorf("%d bytes, of at most %d", n, most)
	}
	heavy := func(m *Model) (n int) {
		for _, r := range m.features.weights {
			if r.weight() > 500 {
				n++
			}
		}
		return n
	}
	if heavy(small) != heavy(m) {
		t.Errorf("%d of %d heavy features are left", heavy(small), heavy(m))
	}
}

func TestLoadRefusesWhatIsNoModelByName(t *testing.T) {
	file := sample().Encode()
	version := slices.Clone(file)
	version[len(magic)-1]++
	damaged := slices.Clone(file)
	damaged[len(file)/2] ^= 1
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"nothing":         {nil, ErrFormat},
		"another file":    {[]byte("<!doctype html><title>404</title>"), ErrFormat},
		"another version": {version, ErrVersion},
		"a flipped bit":   {damaged, ErrChecksum},
		"half a file":     {file[:len(file)/2], ErrChecksum},
	} {
		if _, err := Load(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func FuzzBrokenBytesNeverPanic(f *testing.F) {
	f.Add(sample().Encode()[len(magic)+4:])
	f.Add([]byte("no model at all"))
	f.Fuzz(func(t *testing.T, body []byte) {
		var m Model
		m.code(newDecoder(body)) // as if the checksum were right
	})
}
