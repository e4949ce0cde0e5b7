package folder

import (
	"strings"
	"testing"
	"testing/fstest"

	"parallax/seeds"
)

func TestWhereFoundAndCheckedDisagree(t *testing.T) {
	m := fstest.MapFS{
		"a.txt": {Data: []byte("Flood\n\nOn 3 May 2019 some 120 houses fell in Sundsvall, Anna Berg " +
			"said. The army came on 4 May 2019 and took 30 people and 12 cows.\n")},
		"b.txt": {Data: []byte("Unchecked\n\nOn 3 May 2019 it rained.\n")},
		"lexicon.yaml": {Data: []byte("entities:\n- {id: sundsvall, kind: place, name: Sundsvall, aliases: " +
			"[Sundsvall]}\n- {id: berg, kind: actor, class: person, name: Anna Berg}\n")},
		"checked/a.entities.md": {Data: []byte("Flood\n\nOn 3 May 2019 some 120 houses fell in Sundsvall, [Anna " +
			"Berg](berg) said. The army came on 4 May 2019 and took 30 people and 12 cows.\n")},
		"checked/figures.yaml": {Data: []byte("- article: a\n  figures:\n  - {par: 2, text: \"120\", value: 120, " +
			"bound: exact}\n  - {par: 2, text: \"30\", value: 31, bound: exact, unit: people}\n  - {par: 2, text: " +
			"\"12\", value: 12, bound: exact, unit: cows}\n")},
		"checked/dates.yaml": {Data: []byte("- article: a\n  dates:\n  - {par: 2, text: \"3 May 2019\", value: " +
			"2019-05-03, precision: day}\n  - {par: 2, text: \"houses\", value: 2019, precision: year}\n")},
	}
	all, count, err := Differences(m, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range all {
		got = append(got, d.String())
	}
	want := `a.txt:2: mention: checked only: “Anna Berg” (berg)
a.txt:2: mention: found only: “Sundsvall” (sundsvall)
a.txt:2: figure: checked “120” (exact 120), found “some 120” (about 120)
a.txt:2: figure: checked “30” (exact 31 people), found “30” (exact 30 people)
a.txt:2: figure: checked “12” (exact 12 cows), found “12” (exact 12)
a.txt:2: date: checked only: “houses” (2019)
a.txt:2: date: found only: “4 May 2019” (2019-05-04)`
	if strings.Join(got, "\n") != want || count != 6 {
		t.Errorf("%d checked;\n%s\nwant\n%s", count, strings.Join(got, "\n"), want)
	}
}

func TestADraftDisagreesWithNothing(t *testing.T) {
	m, model := copyOf(t, seeds.FS), namesModel(t)
	files, err := Draft(m, model)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		m[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	all, count, err := Differences(m, model)
	if err != nil || len(all) > 0 || count < 300 {
		t.Errorf("%d marks, %v, %v", count, all, err)
	}
}
