package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheComparisonOfTwoShortAccounts(t *testing.T) {
	got := compared(t, "testdata/flood")
	golden := filepath.Join("testdata", "flood.golden")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s%v", got, want, err)
	}
}

// compared runs "parallax compare -json" and returns what it printed.
func compared(t *testing.T, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(append([]string{"compare", "-json"}, args...), &stdout, &stderr); status != 0 {
		t.Fatalf("%v: status %d; %s", args, status, stderr.String())
	}
	return stdout.Bytes()
}

func TestEveryPlaceOfAComparisonHasItsWords(t *testing.T) {
	for _, args := range [][]string{{}, {"-pair", "2,1"}} {
		var c comparison
		if err := json.Unmarshal(compared(t, args...), &c); err != nil {
			t.Fatal(err)
		}
		raw := map[string]string{}
		for _, a := range c.Accounts {
			file, err := os.ReadFile(filepath.Join("../../seeds", a.File))
			if err != nil {
				t.Fatal(err)
			}
			raw[a.Account] = string(file)
		}
		n := 0
		check := func(account string, p place) {
			if n++; raw[account][p.Start:p.End] != p.Text {
				t.Errorf("%v: %s%d [%d,%d) is %q, not %q", args, account, p.Paragraph, p.Start, p.End,
					raw[account][p.Start:p.End], p.Text)
			}
		}
		eachPlace(c, check)
		if n < 250 {
			t.Errorf("%v: only %d places", args, n)
		}
	}
}

func eachPlace(c comparison, check func(account string, p place)) {
	for _, e := range c.Entities {
		for _, m := range e.A {
			check("A", m.place)
		}
		for _, m := range e.B {
			check("B", m.place)
		}
	}
	for _, r := range c.Ledger {
		for _, m := range r.A {
			check("A", m.place)
		}
		for _, m := range r.B {
			check("B", m.place)
		}
	}
	for _, s := range c.Statements {
		check(s.Account, s.place)
	}
}

func TestAComparisonNeedsTwoArticlesThatAreThere(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"compare"}, 2, "-json is missing"},
		{[]string{"compare", "-json", "-pair", "1"}, 2, "-pair 1,2"},
		{[]string{"compare", "-json", "-pair", "2,2"}, 2, "-pair 1,2"},
		{[]string{"compare", "-json", "-pair", "1,3"}, 1, "-pair 1,3: the folder has 2 articles"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(c.args, &stdout, &stderr); status != c.status || !strings.Contains(stderr.String(), c.says) {
			t.Errorf("%v: status %d, %s; want %d and %q", c.args, status, stderr.String(), c.status, c.says)
		}
	}
}
