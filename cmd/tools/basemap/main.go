// Command basemap makes app/drawing/basemap.bin, the coasts and borders of the
// page's maps, from the countries of Natural Earth at 1:50 million as the npm
// package world-atlas 2.0.2 has them:
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//	make build/tools/basemap && build/tools/basemap -o app/drawing/basemap.bin package/countries-50m.json
//
// Lines are simplified coarsely, but within -detail finely. Give another region
// there for a page about another part of the world.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"parallax/app/drawing"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "basemap:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("basemap", flag.ContinueOnError)
	to := flags.String("o", "app/drawing/basemap.bin", "the file to write")
	region := flags.String("detail", "25,27,52,43", "the region drawn finely: west,south,east,north in degrees")
	far := flags.Float64("coarse", 0.15, "outside the region: the smallest triangle that is kept, in square degrees")
	near := flags.Float64("fine", 0.0016, "inside the region, likewise")
	if err := flags.Parse(args); err != nil {
		return err
	}
	s := simplifier{far: *far, near: *near}
	if _, err := fmt.Sscanf(*region, "%g,%g,%g,%g", &s.west, &s.south, &s.east, &s.north); err != nil {
		return fmt.Errorf("-detail %s: four numbers between commas are needed: %w", *region, err)
	}
	b, err := read(flags.Arg(0), s)
	if err != nil {
		return err
	}
	packed := drawing.Encode(b)
	if err := os.WriteFile(*to, packed, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: %d outlines, %d borders, %d points, %d bytes\n", *to, len(b.Land), len(b.Borders), points(b),
		len(packed))
	return nil
}

func points(b drawing.Basemap) int {
	n := 0
	for _, lines := range [][][]drawing.Point{b.Land, b.Borders} {
		for _, line := range lines {
			n += len(line)
		}
	}
	return n
}

func read(file string, s simplifier) (drawing.Basemap, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return drawing.Basemap{}, fmt.Errorf("read the countries: %w", err)
	}
	var t topology
	if err := json.Unmarshal(raw, &t); err != nil {
		return drawing.Basemap{}, fmt.Errorf("read %s as TopoJSON: %w", file, err)
	}
	return t.basemap(s), nil
}
