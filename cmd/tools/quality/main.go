// Command quality measures what Parallax finds against what people marked by
// hand, and prints one table.
//
// Run it as "make quality". With -check it fails when a figure has fallen below
// the stored table (quality.txt); with -update it stores the table as it is.
// With -only NAME it measures one kind and stores and checks nothing.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

// A row is one line of the table: one kind of mark on one set of texts.
type row struct {
	Kind, Set string
	Gold      int // marks a person made
	Found     int // marks Parallax made
	Exact     int // found with exactly the same span (and type, where there is one)
	Overlap   int // found with an overlapping span
	Right     int // of those, with the right value (speaker, entity, number, day)
}

// measures are the measurements in the order of the table.
var measures = []struct {
	kind string
	of   func() ([]row, error)
}{
	{"passages", passages},
	{"dates", dates},
	{"dates", datesOfNews},
	{"figures", figures},
	{"figures", figuresOfNews},
	{"ledger", ledger},
	{"mentions", mentions},
	{"names", names},
	{"names", namesPrinted},
	{"quotes", quotesOfTheAccounts},
	{"quotes", quotesOfGUM},
	{"quotes", quotesOfNews},
}

func main() {
	check := flag.Bool("check", false, "fail when a figure fell below the stored table")
	update := flag.Bool("update", false, "store the table")
	file := flag.String("file", "cmd/tools/quality/quality.txt", "the stored table")
	only := flag.String("only", "", "measure the marks of this kind alone (names, quotes, dates, …)")
	flag.Parse()
	if err := run(*file, *only, *check && *only == "", *update && *only == ""); err != nil {
		fmt.Fprintln(os.Stderr, "quality:", err)
		os.Exit(1)
	}
}

func run(file, only string, check, update bool) error {
	var rows []row
	for _, m := range measures {
		if only != "" && m.kind != only {
			continue
		}
		r, err := m.of()
		if err != nil {
			return err
		}
		rows = append(rows, r...)
	}
	table := render(rows)
	fmt.Print(table)
	if update {
		return os.WriteFile(file, []byte(table), 0o644)
	}
	if check {
		return compare(file, table)
	}
	return nil
}

const head = "kind        set                     gold  found  exact F1  overlap P      R     F1  value right\n"

func render(rows []row) string {
	var b strings.Builder
	b.WriteString(head)
	for _, r := range rows {
		p, rec := ratio(r.Overlap, r.Found), ratio(r.Overlap, r.Gold)
		fmt.Fprintf(&b, "%-11s %-22s %5d  %5d     %5.1f      %5.1f  %5.1f  %5.1f        %5.1f\n",
			r.Kind, r.Set, r.Gold, r.Found, f1(ratio(r.Exact, r.Found), ratio(r.Exact, r.Gold)), p, rec, f1(p, rec),
			ratio(r.Right, r.Overlap))
	}
	return b.String()
}

// ratio returns n of d in percent, and 0 of nothing.
func ratio(n, d int) float64 {
	if d == 0 {
		return 0
	}
	return 100 * float64(n) / float64(d)
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// compare fails when a figure of the table is lower than in the stored file.
func compare(file, table string) error {
	stored, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	was := lines(string(stored))
	var fallen []string
	for key, now := range lines(table) {
		for i, old := range was[key] {
			if now[i] < old-0.05 {
				fallen = append(fallen, fmt.Sprintf("%s: column %d was %.1f, is %.1f", key, i+1, old, now[i]))
			}
		}
		delete(was, key)
	}
	for key := range was {
		fallen = append(fallen, key+": no longer measured")
	}
	if len(fallen) > 0 {
		return fmt.Errorf("the table has fallen:\n%s", strings.Join(fallen, "\n"))
	}
	return nil
}

// lines gives for each row of a table its F1 and value figures, which may only rise.
func lines(table string) map[string][]float64 {
	out := map[string][]float64{}
	for _, line := range strings.Split(table, "\n")[1:] {
		var kind, set string
		var gold, found int
		var exact, p, r, f, right float64
		if n, _ := fmt.Sscan(line, &kind, &set, &gold, &found, &exact, &p, &r, &f, &right); n == 9 {
			out[kind+" "+set] = []float64{exact, f, right}
		}
	}
	return out
}
