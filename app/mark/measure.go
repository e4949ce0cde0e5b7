package mark

// A Measure is what a unit of a Figure comes to in units of the International
// System, so that miles can be held against kilometers.
type Measure struct {
	Unit   string  // m, m2, m3, kg, s or m/s
	Factor float64 // how many of it the printed unit is
}

// Measures by the symbol a Figure's Unit gives. A month is a twelfth of a year
// of 365.25 days. A ton is the metric one: wrong by a tenth where an American
// text means 2,000 pounds.
var measures = map[string]Measure{
	"km": {"m", 1000}, "m": {"m", 1}, "cm": {"m", 0.01}, "mm": {"m", 0.001},
	"mi": {"m", 1609.344}, "ft": {"m", 0.3048}, "in": {"m", 0.0254}, "yd": {"m", 0.9144}, "nmi": {"m", 1852},
	"km2": {"m2", 1e6}, "m2": {"m2", 1}, "cm2": {"m2", 1e-4}, "mi2": {"m2", 2589988.110336}, "ft2": {"m2", 0.09290304},
	"in2": {"m2", 0.00064516}, "yd2": {"m2", 0.83612736},
	"ha": {"m2", 1e4}, "acre": {"m2", 4046.8564224}, "dunam": {"m2", 1000},
	"m3": {"m3", 1}, "km3": {"m3", 1e9}, "cm3": {"m3", 1e-6}, "ft3": {"m3", 0.028316846592}, "L": {"m3", 0.001},
	"ml": {"m3", 1e-6}, "gal": {"m3", 0.003785411784}, "bbl": {"m3", 0.158987294928},
	"kg": {"kg", 1}, "g": {"kg", 0.001}, "mg": {"kg", 1e-6}, "µg": {"kg", 1e-9}, "t": {"kg", 1000}, "ton": {"kg", 1000},
	"lb": {"kg", 0.45359237}, "oz": {"kg", 0.028349523125},
	"second": {"s", 1}, "minute": {"s", 60}, "hour": {"s", 3600}, "day": {"s", 86400}, "week": {"s", 604800},
	"fortnight": {"s", 1209600},
	"month":     {"s", 2629800}, "quarter": {"s", 7889400}, "year": {"s", 31557600}, "decade": {"s", 315576000},
	"century": {"s", 3155760000},
	"mph":     {"m/s", 0.44704}, "kph": {"m/s", 1 / 3.6}, "knot": {"m/s", 1852.0 / 3600},
}

// SI returns the figure in the International System: its low and high value and
// their unit. It reports false where the figure is vague or no measure, such as
// a count, a share or a sum of money.
func (f Figure) SI() (low, high float64, unit string, ok bool) {
	m, ok := measures[f.Unit]
	if !ok || f.Vague {
		return 0, 0, "", false
	}
	return f.Low * m.Factor, f.High * m.Factor, m.Unit, true
}
