package mark

import (
	"math"
	"testing"
)

func TestMilesAndKilometersMeetInMeters(t *testing.T) {
	for _, c := range []struct {
		figure    Figure
		low, high float64
		unit      string
	}{
		{Figure{Low: 7, High: 7, Unit: "km"}, 7000, 7000, "m"},
		{Figure{Low: 10, High: 12, Unit: "mi"}, 16093.44, 19312.128, "m"},
		{Figure{Low: 1, High: 1, Unit: "km2"}, 1e6, 1e6, "m2"},
		{Figure{Low: 18, High: 18, Unit: "month"}, 18 * 2629800, 18 * 2629800, "s"},
		{Figure{Low: 200, High: 200, Unit: "lb"}, 90.718474, 90.718474, "kg"},
	} {
		low, high, unit, ok := c.figure.SI()
		if !ok || unit != c.unit || math.Abs(low-c.low) > 1e-6*c.low || math.Abs(high-c.high) > 1e-6*c.high {
			t.Errorf("%+v is %v to %v %s, %v; want %v to %v %s", c.figure, low, high, unit, ok, c.low, c.high, c.unit)
		}
	}
}

func TestACountIsNoMeasure(t *testing.T) {
	for _, f := range []Figure{{Low: 160000, High: 160000, Unit: "people"}, {Low: 90, High: 90, Unit: "%"},
		{Vague: true, Unit: "km"}} {
		if _, _, unit, ok := f.SI(); ok {
			t.Errorf("%+v is given in %s", f, unit)
		}
	}
}
