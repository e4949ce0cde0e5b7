package mark

import "testing"

func TestEveryBasisHasWordsOfItsOwn(t *testing.T) {
	seen := map[string]Basis{}
	for b := NoBasis + 1; b.Valid(); b++ {
		if other, ok := seen[b.String()]; ok || b.String() == "" {
			t.Errorf("basis %d reads %q, as does %d", b, b.String(), other)
		}
		seen[b.String()] = b
	}
	if len(seen) != int(CountOfPeriod) {
		t.Errorf("%d rules have words, of %d", len(seen), CountOfPeriod)
	}
	for _, b := range []Basis{-1, NoBasis, CountOfPeriod + 1} {
		if b.String() != "" || b.Valid() != (b == NoBasis) {
			t.Errorf("basis %d reads %q", int(b), b.String())
		}
	}
}
