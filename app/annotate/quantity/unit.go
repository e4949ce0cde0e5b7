package quantity

import (
	"strings"
)

// A unit is one of measure or money: what a Figure's Unit says, and the words
// by which it is printed.
type unit struct {
	symbol string
	words  string
}

// units begins with an empty one, so that a term of no unit has index 0.
var units = append([]unit{{}}, append(measures, currencies...)...)

var measures = []unit{
	{"km", "kilometer kilometers kilometre kilometres km kms"},
	{"m", "meter meters metre metres"},
	{"cm", "centimeter centimeters centimetre centimetres cm"},
	{"mm", "millimeter millimeters millimetre millimetres mm"},
	{"mi", "mile miles"},
	{"ft", "foot feet ft"},
	{"in", "inch inches"},
	{"yd", "yard yards"},
	{"nmi", "nautical-mile nautical-miles"},
	{"ly", "light-year light-years"},
	{"km2", "km2 km²"},
	{"m2", "m2 m²"},
	{"ha", "hectare hectares ha"},
	{"dunam", "dunam dunams"},
	{"acre", "acre acres"},
	{"kg", "kilogram kilograms kilogramme kilogrammes kilo kilos kg"},
	{"g", "gram grams gramme grammes"},
	{"mg", "milligram milligrams mg"},
	{"µg", "microgram micrograms microgramme microgrammes mcg μg µg"},
	{"t", "tonne tonnes"},
	{"ton", "ton tons"},
	{"kt", "kiloton kilotons"},
	{"Mt", "megaton megatons"},
	{"lb", "lb lbs pound pounds"},
	{"oz", "ounce ounces oz"},
	{"L", "liter liters litre litres"},
	{"ml", "ml milliliter milliliters millilitre millilitres"},
	{"gal", "gallon gallons"},
	{"bbl", "barrel barrels"},
	{"bushel", "bushel bushels"},
	{"cup", "cup cups"},
	{"tbsp", "tablespoon tablespoons"},
	{"tsp", "teaspoon teaspoons"},
	{"mph", "mph"},
	{"kph", "kph kmh kmph"},
	{"knot", "knot knots"},
	{"°", "degree degrees"},
	{"W", "watt watts"},
	{"kW", "kilowatt kilowatts kw"},
	{"MW", "megawatt megawatts mw"},
	{"GW", "gigawatt gigawatts gw"},
	{"kWh", "kwh"},
	{"B", "byte bytes"},
	{"bit", "bit bits"},
	{"MB", "megabyte megabytes mb"},
	{"GB", "gigabyte gigabytes gb"},
	{"carat", "carat carats karat karats"},
}

var currencies = []unit{
	{"$", "dollar dollars"},
	{"¢", "cent cents"},
	{"€", "euro euros eur"},
	{"£", "sterling gbp quid"},
	{"penny", "penny pence"},
	{"¥", "yen jpy"},
	{"CNY", "yuan renminbi rmb"},
	{"RUB", "ruble rubles rouble roubles"},
	{"INR", "rupee rupees"},
	{"franc", "franc francs"},
	{"DM", "deutschemark deutschemarks marks mark deutschmark deutschmarks"},
	{"lira", "lira liras lire"},
	{"peso", "peso pesos"},
	{"peseta", "peseta pesetas"},
	{"guilder", "guilder guilders"},
	{"krona", "krona kronor krone kroner"},
	{"markka", "markka"},
	{"riyal", "riyal riyals"},
	{"dinar", "dinar dinars"},
	{"dirham", "dirham dirhams"},
	{"shekel", "shekel shekels"},
	{"won", "won"},
	{"real", "reais"},
	{"rand", "rand"},
	{"baht", "baht"},
	{"ringgit", "ringgit"},
	{"rupiah", "rupiah"},
	{"zloty", "zloty zlotys"},
	{"forint", "forint forints"},
	{"hryvnia", "hryvnia hryvnias"},
	{"afghani", "afghani afghanis"},
	{"bitcoin", "bitcoin bitcoins btc"},
	{"USD", "usd"}, {"CHF", "chf"}, {"AUD", "aud"}, {"CAD", "cad"},
}

func listUnits(m map[string]term) {
	for i, u := range units {
		r := asMeasure
		if i > len(measures) {
			r = asCurrency
		}
		for _, word := range strings.Fields(u.words) {
			t := m[word]
			t.role |= r
			t.unit = int16(i)
			m[word] = t
		}
	}
}

// currencySigns are the signs of money and the unit each gives.
var currencySigns = map[string]string{
	"$": "$", "£": "£", "€": "€", "¥": "¥", "₪": "shekel", "₹": "INR", "₽": "RUB", "₺": "lira", "₩": "won", "₿": "bitcoin", "₴": "hryvnia",
}

// dollars are the letters before a dollar sign that say whose it is.
var dollars = map[string]string{
	"us": "$", "usd": "$", "c": "C$", "ca": "C$", "can": "C$", "a": "A$", "au": "A$", "hk": "HK$", "nt": "NT$", "nz": "NZ$", "s": "S$", "r": "R$", "mex": "Mex$", "cad": "C$", "aud": "A$", "nzd": "NZ$", "mxn": "Mex$",
}

// nationalDollars are the units of dollars that are not the United States'.
var nationalDollars = map[string]string{
	"canadian": "C$", "australian": "A$", "hong": "HK$", "kong": "HK$", "new": "NZ$", "zealand": "NZ$", "singapore": "S$", "taiwan": "NT$",
}

// nations are the words before a currency's name that say whose it is.
var nations = map[string]bool{
	"us": true, "american": true, "canadian": true, "australian": true, "hong": true, "kong": true, "singapore": true, "zealand": true, "new": true, "swiss": true, "french": true, "belgian": true,
	"dutch": true, "finnish": true, "german": true, "west": true, "japanese": true, "chinese": true, "turkish": true, "syrian": true, "lebanese": true, "egyptian": true, "iraqi": true, "jordanian": true,
	"israeli": true, "british": true, "irish": true, "italian": true, "mexican": true, "indian": true, "pakistani": true, "swedish": true, "norwegian": true, "danish": true, "saudi": true, "taiwan": true, "sudanese": true, "kuwaiti": true, "libyan": true,
}

// nationalPounds are pounds that are money, not weight.
var nationalPounds = map[string]bool{
	"syrian": true, "lebanese": true, "egyptian": true, "british": true, "irish": true, "sudanese": true, "israeli": true,
}
