package explore

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the files of testdata")

// reads compares got with a file of testdata, or rewrites it.
func reads(t *testing.T, name, got string) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || got != string(want) {
		t.Errorf("%s differs (%v); run with -update and read the difference\n%s", file, err, got)
	}
}
