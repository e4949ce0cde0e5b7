package reading

import (
	"strings"
	"testing"
)

func TestFilesOfOneNameAreToldApart(t *testing.T) {
	var sources []Source
	for _, name := range []string{"camp.txt", "camp.md", "camp.txt", "", ".txt", "camp-2.txt"} {
		sources = append(sources, Source{File: name, Text: "The river rose."})
	}
	c, problems := Build("", "", sources, nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var names, ids []string
	for _, a := range c.Articles {
		names, ids = append(names, a.File), append(ids, a.ID)
	}
	if got, want := strings.Join(names, " "), "camp.txt camp-2.md camp-3.txt -2 -3.txt camp-2-2.txt"; got != want {
		t.Errorf("the files are %q, want %q", got, want)
	}
	for i, id := range ids {
		if c.Index(id) != i {
			t.Errorf("the ID %q is of two articles", id)
		}
	}
	if c.Title != "The river rose. · +5" {
		t.Errorf("the title is %q", c.Title)
	}
}

func TestTheWriterIsReadFromTheByline(t *testing.T) {
	c, problems := Build("", "",
		[]Source{{File: "a.txt", Text: "Flood\nBy Joram Pell, Gazette correspondent\nTAVIR — The river rose."},
			{File: "b.txt", Text: "Flood\nBy nightfall the river fell."}}, nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if a, b := c.Articles[0].Byline, c.Articles[1].Byline; a.Value != "Joram Pell, Gazette correspondent" ||
		a.Evidence == "" || b.Value != "" {
		t.Errorf("%+v, %+v", a, b)
	}
	if c.Articles[0].Paragraphs[1].Account() {
		t.Error("the byline counts as part of the account")
	}
}

func TestAllThatIsWrongIsReported(t *testing.T) {
	c, problems := Build("", "",
		[]Source{{File: "a.txt", Text: " ", Published: "2019-13-01"}, {File: "b.txt", Text: "Fine."},
			{File: "c.txt", Text: "\xff"}}, nil)
	if c != nil || len(problems) != 3 || problems[0].Article != 0 || problems[1].Article != 0 ||
		problems[2].Article != 2 {
		t.Errorf("a corpus: %t; %+v", c != nil, problems)
	}
}

// Text never fails: of whatever a reader pastes a corpus comes, or a problem.
func FuzzBuild(f *testing.F) {
	f.Add("a.txt", "Flood\n\n“Nobody came,” said Ann Lee on Friday.", "b.md", "\ufeff[bookmark: x]Text", "2019-05-04")
	f.Add("", "\x00", "..", "(Reuters)\n(Reuters)", "x")
	f.Fuzz(func(t *testing.T, nameA, textA, nameB, textB, day string) {
		c, problems := Build("", "", []Source{{File: nameA, Text: textA, Published: day}, {File: nameB, Text: textB}},
			nil)
		if (c == nil) != (len(problems) > 0) {
			t.Fatalf("a corpus: %t; problems %v", c != nil, problems)
		}
		if c != nil && (len(c.Marks) != 2 || c.Articles[0].ID == c.Articles[1].ID) {
			t.Fatalf("%d marks, IDs %q and %q", len(c.Marks), c.Articles[0].ID, c.Articles[1].ID)
		}
	})
}

func TestTheDayInADatelineResolvesWeekdays(t *testing.T) {
	text := "Ferry sinks off Larna\nLARNA, 12 March 2019 — A ferry capsized on Tuesday, the coast guard said.\nIt " +
		"had left on Monday."
	for _, c := range []struct {
		source Source
		want   string
	}{
		{Source{File: "a.txt", Text: text}, "2019-03-12 2019-03-11 as printed in the dateline"},
		{Source{File: "a.txt", Text: text, Published: "2019-03-13"},
			"2019-03-12 2019-03-11 stated by whoever put the article in"},
		{Source{File: "a.txt", Text: strings.Replace(text, " 2019", "", 1)}, "  "},
	} {
		all, problems := Build("", "", []Source{c.source}, nil)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		dates := all.Marks[0].Dates
		if got := dates[1].From + " " + dates[2].From + " " + all.Articles[0].Published.Evidence; got != c.want {
			t.Errorf("%+v: %q, want %q", c.source, got, c.want)
		}
	}
}
