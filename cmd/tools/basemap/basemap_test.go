package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/app/drawing"
)

// Two countries that share a border, an islet, and a cape behind the date line;
// one unit is one degree.
const twoCountries = `{"type": "Topology",
 "transform": {"scale": [1, 1], "translate": [0, 0]},
 "arcs": [
  [[10, 0], [0, 10]],
  [[10, 10], [-10, 0], [0, -5], [0, -5], [10, 0]],
  [[10, 0], [10, 0], [0, 10], [-10, 0]],
  [[50, 50], [0, 1], [1, 0], [-1, -1]],
  [[170, 60], [9, 8], [-358, 2], [-1, -8], [350, -2]]],
 "objects": {
  "countries": {"type": "GeometryCollection", "geometries": [
   {"type": "Polygon", "arcs": [[0, 1]], "id": "1"},
   {"type": "MultiPolygon", "arcs": [[[2, -1]], [[3]], [[4]]], "id": "2"}]},
  "land": {"type": "GeometryCollection", "geometries": [
   {"type": "MultiPolygon", "arcs": [[[1, 2]], [[3]], [[4]]]}]}}}`

func TestABasemapOfTwoCountries(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "countries.json"), filepath.Join(dir, "basemap.bin")
	if err := os.WriteFile(from, []byte(twoCountries), 0o644); err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	if err := run([]string{"-o", to, "-coarse", "1", "-fine", "0.001", "-detail", "0,0,20,20", from},
		&said); err != nil {
		t.Fatal(err)
	}
	packed, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	b, err := drawing.Decode(string(packed))
	if err != nil {
		t.Fatal(err)
	}
	// The islet is too small to be drawn; the cape is drawn on both sides of the
	// map; the point in the middle of a straight shore is dropped, the corners stay.
	if len(b.Land) != 3 || len(b.Land[0]) != 6 || len(b.Borders) != 1 || len(b.Borders[0]) != 2 {
		t.Fatalf("land %v, borders %v", b.Land, b.Borders)
	}
	east, west := b.Land[1], b.Land[2]
	for k := range east {
		if d := east[k].Lon - west[k].Lon; d < 359.999 || d > 360.001 {
			t.Errorf("the cape lies at %v and at %v", east[k], west[k])
		}
	}
	if !strings.Contains(said.String(), "3 outlines, 1 borders") {
		t.Error(said.String())
	}
}

func TestWhatIsWrongIsSaid(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.json"), []byte("<html>"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{filepath.Join(dir, "none.json")}, "read the countries"},
		{[]string{filepath.Join(dir, "x.json")}, "as TopoJSON"},
		{[]string{"-detail", "everywhere"}, "four numbers"},
	} {
		if err := run(c.args, os.Stderr); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want %q", c.args, err, c.want)
		}
	}
}
