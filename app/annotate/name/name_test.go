package name

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/app/annotate/mention"
	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
)

func namesModel(t testing.TB) *tagger.Model {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("..", "..", "..", "web", "names.model"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := tagger.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// joined writes mentions and entities in one line each.
func joined(body string, mentions []mark.Mention, entities []lexicon.Entity) string {
	var b strings.Builder
	for _, e := range entities {
		fmt.Fprintf(&b, "%s %s %s:", e.ID, e.Kind, e.Class)
		for _, m := range mentions {
			if m.Entity == e.ID {
				fmt.Fprintf(&b, " %s;", m.In(body))
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestNamesOfOneArticleAreJoined(t *testing.T) {
	l := lexicon.New([]lexicon.Entity{{ID: "damascus", Kind: lexicon.Place, Name: "Damascus",
		Aliases: []string{"Damascus"}}}, nil)
	for _, c := range []struct{ title, body, want string }{
		{"A full name and its surname are one person",
			"Ahmed Majdalani flew to Damascus. Mr. Majdalani said nothing; Majdalani’s aide did.",
			"ahmed-majdalani actor person: Ahmed Majdalani; Majdalani; Majdalani;\n"},
		{"A name of two words and the end of a longer one",
			"The talks failed, Khaled Abdel Majid told Reuters in Beirut. Abdel Majid blamed the mediators.",
			"khaled-abdel-majid actor person: Khaled Abdel Majid; Abdel Majid;\nreuters actor organisation: " +
				"Reuters;\nbeirut place place: Beirut;\n"},
		{"A surname that two bear is joined to neither",
			"Farouk al-Sharaa met Khaled al-Sharaa in Cairo on Monday. Sharaa left at noon.",
			"farouk-al-sharaa actor person: Farouk al-Sharaa;\nkhaled-al-sharaa actor person: Khaled " +
				"al-Sharaa;\ncairo place place: Cairo;\nsharaa actor person: Sharaa;\n"},
		{"A surname that is also a people's name, when its bearer speaks",
			"Officer Imran Baloch told reporters of a blast. “It was bad,” Baloch said on Monday. Baloch " +
				"militants denied it.",
			"imran-baloch actor person: Imran Baloch; Baloch;\n"},
		{"An acronym is one with the name it is made of",
			"The United Nations sent food. The UN said on Tuesday it was not enough.",
			"united-nations actor organisation: United Nations; UN;\n"},
		{"A name with a title before it",
			"UNRWA sent Pierre Krahenbuhl to Beirut. Mr. Krahenbuhl called it a catastrophe.",
			"unrwa actor organisation: UNRWA;\npierre-krahenbuhl actor person: Pierre Krahenbuhl; " +
				"Krahenbuhl;\nbeirut place place: Beirut;\n"},
		{"Three fronts, each with its acronym",
			"The Popular Front for the Liberation of Palestine (PFLP) met the Democratic Front for the Liberation of " +
				"Palestine (DFLP) " +
				"and the Palestinian Popular Struggle Front (PPSF) on Monday. The PFLP left first, then the DFLP; " +
				"the PPSF stayed.",
			"popular-front-for-the-liberation-of-palestine actor organisation: Popular Front for the Liberation of " +
				"Palestine; PFLP; PFLP;\n" +
				"democratic-front-for-the-liberation-of-palestine actor organisation: Democratic Front for the " +
				"Liberation of Palestine; DFLP; DFLP;\n" +
				"palestinian-popular-struggle-front actor organisation: Palestinian Popular Struggle Front; " +
				"PPSF; PPSF;\n"},
		{"An organisation and its head word",
			"The Syrian Observatory for Human Rights counted twelve dead. Later the Observatory spoke of twenty.",
			"syrian-observatory-for-human-rights actor organisation: Syrian Observatory for Human Rights; " +
				"Observatory;\n"},
	} {
		a := article.Of(c.body)
		mentions, entities := Find(a, l, namesModel(t), mention.Find(a, l))
		if got := joined(c.body, mentions, entities); got != c.want {
			t.Errorf("%s:\ngot\n%swant\n%s", c.title, got, c.want)
		}
	}
}

func TestAHeadlineInCapitalsNamesNoEntity(t *testing.T) {
	l := lexicon.New(nil, nil)
	const body = "ISRAEL STRIKES GAZA AS HAMAS REJECTS TRUCE\n\nThe army said on Monday that it had struck. Hamas " +
		"said it would not give in, and the UN called for calm."
	a := article.Of(body)
	_, entities := Find(a, l, namesModel(t), mention.Find(a, l))
	var got []string
	for _, e := range entities {
		got = append(got, e.Name)
	}
	if s := strings.Join(got, " "); s != "ISRAEL GAZA Hamas UN" {
		t.Error(s)
	}
}

func entityNamed(id, class string, aliases ...string) lexicon.Entity {
	return lexicon.Entity{ID: id, Kind: lexicon.Actor, Class: class, Name: aliases[0], Aliases: aliases, Found: true}
}

func TestNamesOfSeveralArticlesAreJoinedByWholeNamesOnly(t *testing.T) {
	for _, c := range []struct {
		title string
		a, b  lexicon.Entity
		one   bool
	}{
		{"the same full name", entityNamed("x", "person", "Ahmed Majdalani"),
			entityNamed("x", "person", "Ahmed Majdalani", "Majdalani"), true},
		{"a first name alone is nobody in particular", entityNamed("samer", "person", "Samer"),
			entityNamed("samer", "person", "Samer"), false},
		{"a surname alone, where one bears it", entityNamed("x", "person", "Bashar al-Assad", "Assad"),
			entityNamed("y", "person", "Assad"), true},
		{"an organisation of one word", entityNamed("hamas", "organisation", "Hamas"),
			entityNamed("hamas", "organisation", "HAMAS"), true},
		{"one acronym, one full form", entityNamed("x", "organisation", "United Nations", "UN"),
			entityNamed("un", "organisation", "UN"), true},
		{"one acronym, two full forms", entityNamed("x", "organisation", "Patriotic Union Party", "PUP"),
			entityNamed("y", "organisation", "People’s Unity Party", "PUP"), false},
		{"PFLP and DFLP are two", entityNamed("x", "organisation", "PFLP"), entityNamed("y", "organisation", "DFLP"),
			false},
		{"a person and a place", entityNamed("x", "person", "Abu Kamal"), entityNamed("y", "place", "Abu Kamal"),
			false},
	} {
		m := func(e lexicon.Entity) Named {
			return Named{[]mark.Mention{{Entity: e.ID}}, []lexicon.Entity{e}}
		}
		mentions, entities := Join([]Named{m(c.a), m(c.b)})
		if one := len(entities) == 1; one != c.one || (mentions[0][0].Entity == mentions[1][0].Entity) != c.one {
			t.Errorf("%s: got %v", c.title, entities)
		}
	}
}

func TestAPlaceThatActsIsAPlace(t *testing.T) {
	named := func(class string, times int, aliases ...string) Named {
		e := entityNamed("x", class, aliases...)
		return Named{slices.Repeat([]mark.Mention{{Entity: "x", Type: class}}, times), []lexicon.Entity{e}}
	}
	for _, c := range []struct {
		title string
		a, b  Named
		want  string // classes of the joined entities
	}{
		{"a city that counts its dead", named("place", 3, "Larna"), named("organisation", 1, "Larna"), "place"},
		{"in either order", named("organisation", 1, "Larna"), named("place", 2, "Larna"), "place"},
		{"as often one as the other", named("place", 1, "Larna"), named("organisation", 1, "Larna"),
			"place organisation"},
		{"a name of two words is one, and what it is taken for most often", named("place", 1, "Red Cross"),
			named("organisation", 3, "Red Cross"), "organisation"},
		{"it has a longer name", named("place", 3, "Larna"), named("organisation", 1, "Larna", "Larna United"),
			"place organisation"},
		{"a person", named("place", 3, "Larna"), named("person", 1, "Larna"), "place person"},
	} {
		mentions, entities := Join([]Named{c.a, c.b})
		var classes []string
		for _, e := range entities {
			classes = append(classes, e.Class)
			for _, m := range slices.Concat(mentions...) {
				if m.Entity == e.ID && m.Type != e.Class {
					t.Errorf("%s: %+v names %+v", c.title, m, e)
				}
			}
		}
		if got := strings.Join(classes, " "); got != c.want {
			t.Errorf("%s: got %s, want %s: %+v", c.title, got, c.want, mentions)
		}
	}
}

func FuzzNamesNeverCutWhatIsTaken(f *testing.F) {
	m := namesModel(f)
	l := lexicon.New(nil, nil)
	f.Add("The Syrian Observatory for Human Rights (SOHR) said the Observatory met Ahmed Ali in Homs. Ali left.", 10)
	f.Fuzz(func(t *testing.T, body string, at int) {
		body = strings.ToValidUTF8(body, "?") // as an Article's is
		a := article.Of(body)
		var taken []mark.Mention
		if len(a.Paragraphs) > 0 {
			s := a.Paragraphs[0].Span
			taken = []mark.Mention{{Span: text.Span{Start: s.Start, End: s.Start + min(max(at, 0), s.Len())}}}
		}
		mentions, entities := Find(a, l, m, taken)
		known := map[string]bool{}
		for _, e := range entities {
			if known[e.ID] {
				t.Fatalf("two entities %s", e.ID)
			}
			known[e.ID] = true
		}
		last := 0
		for _, n := range mentions {
			if !n.Valid(body) || n.Start < last || !known[n.Entity] ||
				slices.ContainsFunc(taken,
					func(m mark.Mention) bool {
						return m.Overlaps(n.Span) && (m.Span == n.Span || !n.Contains(m.Span))
					}) {
				t.Fatalf("bad mention %v in %q", n, body)
			}
			last = n.End
		}
	})
}
