package folder

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// folderOf makes a file system of files and their contents.
func folderOf(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return fsys
}

// twoPlaces is a sound lexicon for the tests below to spoil.
const twoPlaces = `entities:
- {id: camp, kind: place, name: The camp, aliases: [Yarmouk]}
- {id: city, kind: place, name: The city, aliases: [Damascus]}
`

// want has one line for each problem, in order.
var faults = []struct {
	title string
	files map[string]string
	want  string
}{
	{"a folder without articles", map[string]string{},
		"the folder holds no articles; put each one into it as a .txt or .md file"},
	{"a folder with only a README", map[string]string{"README.md": "About"},
		"the folder holds no articles; put each one into it as a .txt or .md file"},
	{"an empty file", map[string]string{"a.txt": ""},
		"a.txt: the file holds no text; remove it or fill it"},
	{"a file of another encoding", map[string]string{"a.txt": "Good\nBad \xe9"},
		"a.txt:2: byte 9 is not UTF-8; save the file as UTF-8 text"},
	{"two bad files are both reported", map[string]string{"a.txt": "", "b.txt": "\xff"},
		"a.txt: the file holds no text; remove it or fill it\nb.txt:1: byte 0 is not UTF-8; save the file " +
			"as UTF-8 text"},
	{"a text of UTF-16", map[string]string{"a.txt": "f\x00i\x00"},
		"a.txt:1: byte 1 is NUL, as in UTF-16; save the file as UTF-8 text"},
	{"a file whose name cannot be read", map[string]string{"a\nb.txt": "A"},
		`"a\nb.txt": the name of the file holds a character that cannot be seen; rename it`},
	{"a NUL in a value", map[string]string{"a.txt": "A", "articles.yaml": `title: "T\0"` + "\n"},
		"articles.yaml:1: the words hold a NUL, which no page can show; leave it out"},
	{"a sheet under another name", map[string]string{"a.txt": "A", "article.yaml": "title: T"},
		"article.yaml: nothing reads this file; call it articles.yaml or lexicon.yaml, or move it away"},

	{"a sheet that is no YAML", map[string]string{"a.txt": "A", "articles.yaml": "title: T\n note: [\n"},
		"articles.yaml:2: not YAML: mapping values are not allowed in this context; mend it there or in " +
			"the line above"},
	{"an empty sheet", map[string]string{"a.txt": "A", "articles.yaml": "# nothing yet\n"},
		"articles.yaml: the file holds nothing; fill it or remove it"},
	{"a sheet of another encoding", map[string]string{"a.txt": "A", "lexicon.yaml": "\xff"},
		"lexicon.yaml: the file is not UTF-8; save it as UTF-8 text"},
	{"a second document", map[string]string{"a.txt": "A", "articles.yaml": "title: T\n---\ntitle: U\n"},
		"articles.yaml:2: a second document begins after “---”; put all into one"},
	{"an unknown key", map[string]string{"a.txt": "A", "articles.yaml": "title: T\ntitel: U\n"},
		"articles.yaml:2: unknown key \"titel\"; use title, note, language, articles"},
	{"a key given twice", map[string]string{"a.txt": "A", "articles.yaml": "title: T\ntitle: U\n"},
		"articles.yaml:2: the key \"title\" is given twice; keep one"},
	{"a list where keys belong", map[string]string{"a.txt": "A", "articles.yaml": "- a\n"},
		"articles.yaml:1: expected keys (title, note, language, articles), not a list; write “key: value” lines"},
	{"words where a list belongs", map[string]string{"a.txt": "A", "articles.yaml": "articles: a.txt\n"},
		"articles.yaml:1: expected a list, not plain words; begin each item with “- ”"},
	{"keys where words belong", map[string]string{"a.txt": "A", "articles.yaml": "title: {a: b}\n"},
		"articles.yaml:1: expected words, not keys; put quotation marks around them"},
	{"a YAML alias", map[string]string{"a.txt": "A", "articles.yaml": "title: &t T\nnote: *t\n"},
		"articles.yaml:2: expected words, not a YAML alias; put quotation marks around them"},

	{"an article without a file", map[string]string{"a.txt": "A", "articles.yaml": "articles:\n- id: a\n"},
		"articles.yaml:2: the article has no file; add “file: name.txt”"},
	{"a file that is not there",
		map[string]string{"a.txt": "A", "articles.yaml": "articles:\n- id: b\n  file: b.txt\n"},
		"articles.yaml:3: there is no file \"b.txt\" in the folder; add it or mend the name"},
	{"an article listed twice",
		map[string]string{"a.txt": "A", "b.txt": "B",
			"articles.yaml": "articles:\n- {id: a, file: a.txt}\n- {id: a, file: b.txt}\n"},
		"articles.yaml:3: the article \"a\" or its file \"b.txt\" is listed twice; keep one"},
	{"a date of another form",
		map[string]string{"a.txt": "A",
			"articles.yaml": "articles:\n- file: a.txt\n  published: {value: 20 May 2018, basis: printed}\n"},
		"articles.yaml:3: the date \"20 May 2018\" is no day; write it as YYYY-MM-DD, or leave it out where " +
			"it is unknown"},
	{"a day that is not in the calendar",
		map[string]string{"a.txt": "A",
			"articles.yaml": "articles:\n- file: a.txt\n  published: {value: 2018-02-29, basis: printed}\n"},
		"articles.yaml:3: the date \"2018-02-29\" is no day; write it as YYYY-MM-DD, or leave it out where " +
			"it is unknown"},
	{"an unknown basis",
		map[string]string{"a.txt": "A",
			"articles.yaml": "articles:\n- file: a.txt\n  outlet: {value: X, basis: guessed}\n"},
		"articles.yaml:3: unknown basis \"guessed\"; use printed, recorded, inferred"},
	{"a fact without its basis",
		map[string]string{"a.txt": "A", "articles.yaml": "articles:\n- file: a.txt\n  outlet: {value: X}\n"},
		"articles.yaml:3: it does not say how this is known; add “basis: printed”, “recorded” or “inferred”"},
	{"a provenance past the end",
		map[string]string{"a.txt": "A\nB",
			"articles.yaml": "articles:\n- file: a.txt\n  provenance:\n  - {paragraphs: 2-3, kind: own}\n"},
		"articles.yaml:4: paragraphs 2-3 reach past the end: a.txt has 2; mend the range"},
	{"provenances that overlap",
		map[string]string{"a.txt": "A\nB",
			"articles.yaml": "articles:\n- file: a.txt\n  provenance:\n  - {paragraphs: 1-2, kind: own}\n  - " +
				"{paragraphs: 2, kind: agency}\n"},
		"articles.yaml:5: paragraph 2 of a.txt has a provenance already; let the ranges not overlap"},
	{"a range that is none",
		map[string]string{"a.txt": "A",
			"articles.yaml": "articles:\n- file: a.txt\n  provenance:\n  - {paragraphs: 2-1, kind: own}\n  - " +
				"{paragraphs: all, kind: own}\n  - {kind: own}\n"},
		"articles.yaml:4: \"2-1\" is no range of paragraphs; write “3” or “9-13”\n" +
			"articles.yaml:5: \"all\" is no range of paragraphs; write “3” or “9-13”\n" +
			"articles.yaml:6: the provenance names no paragraphs; add “paragraphs: 3” or “paragraphs: 9-13”"},
	{"a provenance of no kind",
		map[string]string{"a.txt": "A",
			"articles.yaml": "articles:\n- file: a.txt\n  provenance:\n  - {paragraphs: 1}\n  - {paragraphs: 1, " +
				"kind: wire}\n"},
		"articles.yaml:4: the provenance has no kind; add “kind: own”, “agency”, “credit” or “boilerplate”\n" +
			"articles.yaml:5: unknown kind of provenance \"wire\"; use own, agency, credit, boilerplate"},

	{"an entity of unknown kind",
		map[string]string{"a.txt": "A", "lexicon.yaml": "entities:\n- {id: x, kind: thing, name: X}\n"},
		"lexicon.yaml:2: unknown kind \"thing\"; use place, actor"},
	{"an entity of no kind", map[string]string{"a.txt": "A", "lexicon.yaml": "entities:\n- {id: x, name: X}\n"},
		"lexicon.yaml:2: x has no kind; add “kind: place” or “kind: actor”"},
	{"an entity without a name", map[string]string{"a.txt": "A", "lexicon.yaml": "entities:\n- {id: x, kind: place}\n"},
		"lexicon.yaml:2: x has no name; add the neutral name that the page is to use"},
	{"an id with other signs",
		map[string]string{"a.txt": "A", "lexicon.yaml": "entities:\n- {id: The Camp, kind: place, name: X}\n"},
		"lexicon.yaml:2: the id \"The Camp\" is none; use small letters, digits and hyphens, as in “yarmouk” or " +
			"“israel:place”"},
	{"an id used twice",
		map[string]string{"a.txt": "A", "lexicon.yaml": twoPlaces + "- {id: camp, kind: place, name: X}\n"},
		"lexicon.yaml:4: the id \"camp\" is used already in line 2; give each entity its own"},
	{"an alias that two claim",
		map[string]string{"a.txt": "A",
			"lexicon.yaml": twoPlaces + "- {id: x, kind: actor, name: X, aliases: [Damascus]}\n"},
		"lexicon.yaml:4: the alias \"Damascus\" of x is claimed by city too; take it from one, or list it " +
			"under ambiguous"},
	{"part of nobody",
		map[string]string{"a.txt": "A", "lexicon.yaml": "entities:\n- {id: x, kind: place, name: X, part_of: y}\n"},
		"lexicon.yaml:2: x is part of \"y\", which nothing is called; use the id of an entity"},
	{"part of itself in a circle",
		map[string]string{"a.txt": "A",
			"lexicon.yaml": "entities:\n- {id: x, kind: place, name: X, part_of: y}\n- {id: y, kind: place, name: Y, " +
				"part_of: x}\n"},
		"lexicon.yaml:2: x is part of y, which leads back to x; break the circle\n" +
			"lexicon.yaml:3: y is part of x, which leads back to y; break the circle"},
	{"a point off the globe",
		map[string]string{"a.txt": "A",
			"lexicon.yaml": "entities:\n- {id: x, kind: place, name: X, point: {lat: 91, lon: 0, certainty: " +
				"exact}}\n- {id: y, kind: place, name: Y, point: {lat: 0, lon: 181, certainty: exact}}\n"},
		"lexicon.yaml:2: the latitude 91 is none; it lies between -90 and 90\n" +
			"lexicon.yaml:3: the longitude 181 is none; it lies between -180 and 180"},
	{"half a point",
		map[string]string{"a.txt": "A",
			"lexicon.yaml": "entities:\n- {id: x, kind: place, name: X, point: {lat: north, certainty: exact}}\n- " +
				"{id: y, kind: place, name: Y, point: {lat: 1, lon: 1}}\n"},
		"lexicon.yaml:2: \"north\" is no number; write digits\n" +
			"lexicon.yaml:2: the point lacks lat or lon; give both in degrees\n" +
			"lexicon.yaml:3: the point does not say how sure it is; add “certainty: exact”, “approximate” or “region”"},

	{"checked words that the article has not",
		map[string]string{"a.txt": "In Yarmouk camp\n\nOn Sunday", "lexicon.yaml": twoPlaces,
			"checked/a.entities.md": "In [Yarmuk](camp) camp\n\nOn Sunday\n"},
		"checked/a.entities.md:1: “Yarmuk camp” is not in paragraph 1 of a.txt, which has “Yarmouk camp”; copy the " +
			"article's words"},
	{"a checked mark of somebody unknown",
		map[string]string{"a.txt": "One\n\nIn Yarmouk", "lexicon.yaml": twoPlaces,
			"checked/a.entities.md": "One\n\nIn [Yarmouk](kamp)\n"},
		"checked/a.entities.md:3: “Yarmouk” is marked as \"kamp\", which is not in lexicon.yaml; add it there or " +
			"mend the id"},
	{"a checked text that stops early", map[string]string{"a.txt": "One\n\nTwo", "checked/a.entities.md": "One\n"},
		"checked/a.entities.md: paragraph 2 of a.txt and what follows are missing; copy them in"},
	{"a checked text that goes on", map[string]string{"a.txt": "One", "checked/a.entities.md": "One\n\nTwo\n"},
		"checked/a.entities.md:3: a.txt has only 1 paragraphs; remove what follows from here"},
	{"a checked text of no article",
		map[string]string{"a.txt": "One", "checked/b.entities.md": "One\n", "checked/notes.txt": "?"},
		"checked/b.entities.md: there is no article \"b\"; name the file after the id of one\n" +
			"checked/notes.txt: nothing reads this file; use quotes.yaml, figures.yaml, dates.yaml or " +
			"ID.entities.md, or move it away"},
	{"checked values of no article",
		map[string]string{"a.txt": "On Sunday",
			"checked/dates.yaml": "- {article: b, dates: []}\n- {article: a, dates: []}\n- {article: a, dates: []}\n"},
		"checked/dates.yaml:1: there is no article \"b\"; use the id of one\n" +
			"checked/dates.yaml:3: the article \"a\" is listed twice; put both lists together"},
	{"a checked date that is none, not there, or too often",
		map[string]string{"a.txt": "On Sunday",
			"checked/dates.yaml": "- article: a\n  dates:\n  - {par: 1, text: Sunday, value: May}\n  - {par: 1, " +
				"text: Sunday, value: 2018}\n  - {par: 2, text: Sunday}\n"},
		"checked/dates.yaml:3: \"May\" is no date; write YYYY-MM-DD, YYYY-MM, YYYY, or two of them with a " +
			"slash between\n" +
			"checked/dates.yaml:4: “Sunday” is not in paragraph 1 of a.txt (again); copy the article's words\n" +
			"checked/dates.yaml:5: \"2\" is no paragraph of a.txt, which has 1; mend the number"},
	{"a checked figure out of order",
		map[string]string{"a.txt": "Some 7 or 8",
			"checked/figures.yaml": "- article: a\n  figures:\n  - {par: 1, text: 7 or 8, value: [8, 7], bound: " +
				"exact}\n  - {par: 1, text: Some, value: many, bound: roughly}\n"},
		"checked/figures.yaml:3: the range runs from high to low; write [low, high]\n" +
			"checked/figures.yaml:4: \"many\" is no number; write digits\n" +
			"checked/figures.yaml:4: unknown bound \"roughly\"; use exact, about, at-least, more-than, " +
			"at-most, less-than"},
	{"a checked quotation without a speaker in the text",
		map[string]string{"a.txt": "“No,” he said", "lexicon.yaml": twoPlaces,
			"checked/quotes.yaml": "- article: a\n  attributions:\n  - {par: 1, text: \"No,\", speaker: she, " +
				"speaker_id: camp, cue: said}\n  - {par: 1, form: direct, text: he, speaker_id: mayor}\n"},
		"checked/quotes.yaml:3: the quotation has no form; add “form: direct”, “partial”, “scare” or “indirect”\n" +
			"checked/quotes.yaml:3: “she” does not stand beside the quotation in its paragraph; copy the article's " +
			"words, or write null\n" +
			"checked/quotes.yaml:4: \"mayor\" is not in lexicon.yaml; add it there or mend the id"},
	{"a comparison of what is not there",
		map[string]string{"a.txt": "One",
			"checked/comparison.yaml": "a: a\nb: b\npassages:\n- {a: 2, b: 1, grade: 1}\n"},
		"checked/comparison.yaml:2: there is no article \"b\"; use the id of one\n" +
			"checked/comparison.yaml:4: \"2\" is no paragraph of a.txt, which has 1; mend the number"},
	{"figures compared that nobody marked",
		map[string]string{"a.txt": "One\n\nOf 40 people 3 fled.", "b.txt": "Two\n\nOf 50 people 5 fled.",
			"checked/comparison.yaml": "a: a\nb: b\nfigures:\n- {a: \"40 people\", b: \"50\"}\n"},
		"checked/comparison.yaml:4: \"40 people\" is no figure of a.txt; write it as it is marked, with its hedge"},
	{"an article compared with itself",
		map[string]string{"a.txt": "One", "checked/comparison.yaml": "a: a\nb: a\npassages:\n- {a: 1, b: 1}\n"},
		"checked/comparison.yaml:2: a and b are the same article; give two"},

	{"faults that only follow from others stay unsaid", map[string]string{"a.txt": "\xff", "b.txt": "In Yarmouk",
		"lexicon.yaml":          "entities:\n- {id: camp, kind: thing, name: Camp}\n",
		"checked/a.entities.md": "Text", "checked/b.entities.md": "In [Yarmouk](camp)",
		"checked/dates.yaml": "- {article: a, dates: [{par: 1, text: Text}]}\n"},
		"a.txt:1: byte 0 is not UTF-8; save the file as UTF-8 text\nlexicon.yaml:2: unknown kind \"thing\"; use " +
			"place, actor"},
}

func TestEachFaultIsNamedWithItsPlaceAndItsCure(t *testing.T) {
	for _, c := range faults {
		corpus, err := Build(folderOf(c.files))
		var problems Problems
		if !errors.As(err, &problems) || corpus != nil {
			t.Errorf("%s: got %v", c.title, err)
			continue
		}
		if err.Error() != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.title, err, c.want)
		}
	}
}

func TestEveryFaultSaysWhatToDo(t *testing.T) {
	for _, c := range faults {
		_, err := Build(folderOf(c.files))
		var problems Problems
		errors.As(err, &problems)
		for _, p := range problems {
			if !strings.Contains(p.What, "; ") {
				t.Errorf("%s: %s", c.title, p)
			}
		}
	}
}

func TestAMissingFolderIsNamed(t *testing.T) {
	_, err := Build(os.DirFS(t.TempDir() + "/nowhere"))
	if want := "the folder cannot be read: it is not there; give the folder that holds the articles"; err == nil ||
		err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func FuzzBuildNeverPanicsAndNeverGivesAnUnsoundCorpus(f *testing.F) {
	for _, c := range faults {
		f.Add(c.files["a.txt"], c.files["articles.yaml"], c.files["lexicon.yaml"], c.files["checked/a.entities.md"],
			c.files["checked/quotes.yaml"], c.files["checked/dates.yaml"])
	}
	f.Add("In Yarmouk, “No,” he said on Sunday.",
		"title: T\narticles: [{file: a.txt, provenance: [{paragraphs: 1, kind: own}]}]\n", twoPlaces,
		"In [Yarmouk](~camp), “No,” he said on Sunday.",
		"- {article: a, attributions: [{par: 1, form: direct, text: \"No,\", speaker: he, cue: said}]}",
		"- {article: a, dates: [{par: 1, text: Sunday, value: 2018-05}]}")
	f.Fuzz(func(t *testing.T, article, articles, lexicon, mentions, quotes, dates string) {
		files := map[string]string{"a.txt": article, "articles.yaml": articles, "lexicon.yaml": lexicon,
			"checked/a.entities.md": mentions, "checked/quotes.yaml": quotes, "checked/dates.yaml": dates}
		for name, content := range files {
			if content == "" {
				delete(files, name)
			}
		}
		if c, err := Build(folderOf(files)); err == nil {
			roundTrip(t, c)
		}
	})
}
