package tagger

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/app/text"
)

// shipped loads the model that the page ships, or skips the test where it has
// not been learned yet.
func shipped(t testing.TB) *Model {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("..", "..", "web", "names.model"))
	if err != nil {
		t.Skip(err)
	}
	m, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// bracketed writes the names of a text into it: "[Samer|person] told …".
func bracketed(m *Model, body string) string {
	var b strings.Builder
	last := 0
	for _, n := range m.Names(body, text.Paragraphs(body)) {
		b.WriteString(body[last:n.Start] + "[" + n.In(body) + "|" + string(n.Type) + "]")
		last = n.End
	}
	return b.String() + body[last:]
}

func TestTokensAreCutWhereANameMayEnd(t *testing.T) {
	for body, want := range map[string]string{
		"Syria’s camp":                 "Syria|’s|camp",
		"the U.S. Army in St. Louis.":  "the|U.S.|Army|in|St.|Louis|.",
		"George W. Bush":               "George|W.|Bush",
		"Hamas-run, pro-Syrian forces": "Hamas|-|run|,|pro|-|Syrian|forces",
		"Ban Ki-moon of al-Qaida":      "Ban|Ki-moon|of|al-Qaida",
		"THE CAMP’S END":               "THE|CAMP|’S|END",
		"Ma’an":                        "Ma’an",
	} {
		var got []string
		for _, s := range Tokens(body, text.Span{End: len(body)}) {
			got = append(got, s.In(body))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %s", body, strings.Join(got, "|"))
		}
	}
}

func TestStripLeavesArticlesAndPossessivesOut(t *testing.T) {
	for name, want := range map[string]string{
		"the United Nations’": "United Nations", "Syria’s": "Syria", "The Hague's": "Hague",
		"Nations": "Nations", "the ": "", "’s": "",
	} {
		if got := Strip(name, text.Span{End: len(name)}).In(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// Sentences in the manner of news, none of them from the texts the model
// learned from.
var sentences = []string{
	"[Ahmad Khatib|person], a spokesman for the [Red Crescent|organisation], told [Reuters|organisation] in " +
		"[Amman|place] that the [Jordanian|nationality] border was shut.",
	"[Khatib|person] said the [Ministry of Health|organisation] had sent doctors to [Irbid|place].",
	"The [Popular Front for the Liberation of Palestine|organisation] ([PFLP|organisation]) denied it; the " +
		"[PFLP|organisation] blamed the army.",
	"Prime Minister [Haider al-Abadi|person] met President [Hassan Rouhani|person] in [Tehran|place] on Monday.",
	"[Hamas|organisation]-run police in [Gaza City|place] arrested two [Palestinians|nationality].",
	"The weather was fine, and nobody came.",
	"[Saudi|nationality] Crown Prince [Mohammed bin Salman|person] met Ms. [Gillard|person] in [Riyadh|place].",
	"Shares of [Saudi Aramco|organisation] rose on Sunday.",
	"The [Hamas|organisation]-run [Al Aqsa TV|organisation] reported it on Sunday.",
	"[WASHINGTON|place] ([AP|organisation]) — The senate voted on Tuesday.",
	"[NEW YORK|place] ([Reuters|organisation]) - Oil prices fell on Monday.",
}

func TestOrganisationsGoOnAfterTheirHeads(t *testing.T) {
	m := shipped(t)
	for _, want := range []string{
		"In [Riyadh|place], [SABIC|organisation] rose, and [National Bank of Kuwait|organisation] was flat.",
		"The [United Nations Assistance Mission for Iraq|organisation] said that offices must be safe.",
		"Members of the [Egyptian Initiative for Personal Rights|organisation] were held. [EIPR|organisation] blames " +
			"the police.",
		"The army of [Iraq|place] waited.",
	} {
		if got := bracketed(m, unmark.Replace(want)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestCitiesAreTeamsWhereTheyScore(t *testing.T) {
	m := shipped(t)
	for _, want := range []string{
		"It was a 3-0 win over [Valencia|organisation]. The [Valencia|organisation] coach was sacked in " +
			"[Valencia|place].",
		"The senate voted 52-48. It met in [Lyon|place].",
		"[France|place] beat [Italy|place] 2-1.",
		"[Liverpool|organisation] showed what they can in a 2-0 win over [Chelsea|organisation]. " +
			"[Liverpool|organisation] were strong. A fan came from [Liverpool|place].",
	} {
		if got := bracketed(m, unmark.Replace(want)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestShoutedHeadlinesAreReadByTheText(t *testing.T) {
	m := shipped(t)
	const want = "[ISRAEL|place] STRIKES [GAZA|place] AS [HAMAS|organisation] REJECTS TRUCE\n" +
		"The [Israeli|nationality] army said on Monday that it had struck [Gaza City|place]. [Hamas|organisation] " +
		"said it would not give in."
	if got := bracketed(m, unmark.Replace(want)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestNamesInSentences(t *testing.T) {
	m := shipped(t)
	unmark := strings.NewReplacer("[", "", "]", "", "|person", "", "|organisation", "", "|place", "", "|nationality",
		"")
	for _, want := range sentences {
		if got := bracketed(m, unmark.Replace(want)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func FuzzNamesAreValidSortedAndStable(f *testing.F) {
	m := shipped(f)
	for _, s := range sentences {
		f.Add(s)
	}
	f.Add("”UN’s’ (A) É É.É. \xff\x00 THE THE the ’s ‘s")
	f.Fuzz(func(t *testing.T, body string) {
		if !utf8.ValidString(body) {
			t.Skip()
		}
		names := m.Names(body, text.Paragraphs(body))
		last := 0
		for _, n := range names {
			if !n.Valid(body) || n.Empty() || n.Start < last {
				t.Fatalf("%q: bad name %v after %d", body, n, last)
			}
			last = n.End
		}
		if again := m.Names(body, text.Paragraphs(body)); !slices.Equal(names, again) {
			t.Fatalf("%q: %v, then %v", body, names, again)
		}
	})
}

func BenchmarkNames(b *testing.B) {
	m := shipped(b)
	body := strings.Repeat(strings.Join(sentences, "\n")+"\n", 20)
	paragraphs := text.Paragraphs(body)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		m.Names(body, paragraphs)
	}
}

func TestDatelinesArePlacesOfTheirOwn(t *testing.T) {
	m := shipped(t)
	for _, want := range []string{
		"[TUNIS|place] - [Ennahda|organisation] said on Sunday it would vote against the cabinet.",
		"[ALGIERS|place] - [Sonatrach|organisation] chief executive [Toufik Hakkar|person] spoke.",
		"[KANSAS CITY|place], [Missouri|place] ([AP|organisation]) — [Patrick Mahomes|person] threw for 321 yards.",
		"[NEW YORK|place]/[LONDON|place], May 3 ([Reuters|organisation]) - Oil fell on Monday.",
		"[QAMISHLI|place] — Forces said that they had freed two boys.",
		"[Dubai|place]: [Dubai Police|organisation] said on Monday that they had seized the pills.",
		"[WASHINGTON|place], Aug. 3 -- Police said that they had come.",
		"[KABUL|place], [Afghanistan|place], Sept. 3 ([AP|organisation]) — The [Taliban|organisation] said no.",
		"EXCLUSIVE - The minister said that he would go.",
		"[NEW YORK|place]/[LOS ANGELES|place] ([AP|organisation]) — Stocks fell on Monday as investors waited for " +
			"what the bank would say of its rates.",
	} {
		body := strings.NewReplacer("[", "", "|place]", "", "|organisation]", "", "|person]", "").Replace(want)
		if got := bracketed(m, body); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// unmark takes the marks of [bracketed] out of a text.
var unmark = strings.NewReplacer("[", "", "]", "", "|person", "", "|organisation", "", "|place", "",
	"|nationality", "")
