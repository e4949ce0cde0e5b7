package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"parallax/app/annotate"
	"parallax/app/annotate/name"
	"parallax/app/article"
	"parallax/app/corpus/folder"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
	"parallax/seeds"
	"parallax/web"
)

// A markLine is one found mark as "parallax marks" prints it: one JSON object
// on a line of its own. Start and end are half-open, into the text as received.
// What does not apply to a kind, and what the text does not give, is left out.
type markLine struct {
	File  string `json:"file,omitempty"` // where several texts are read
	Kind  string `json:"kind"`           // mention, quote, figure or date
	Type  string `json:"type,omitempty"` // of a name: person, organisation or place
	Start int    `json:"start"`          // bytes
	End   int    `json:"end"`
	From  int    `json:"start_code_point"`
	To    int    `json:"end_code_point"`
	Text  string `json:"text"` // the words marked; of a quote, its content

	Entity    any    `json:"entity,omitempty"` // ID of who or what is mentioned; of a quote, the IDs of its speakers
	Name      any    `json:"name,omitempty"`   // the neutral name of the same
	Label     bool   `json:"label,omitempty"`  // a describing word ("the regime"), no name
	Content   string `json:"content,omitempty"`
	Form      string `json:"form,omitempty"` // direct, partial, scare or indirect
	Speaker   string `json:"speaker,omitempty"`
	Cue       string `json:"cue,omitempty"`
	Lemma     string `json:"lemma,omitempty"` // of the cue
	Via       string `json:"via,omitempty"`   // ID of the outlet that was told
	Value     any    `json:"value,omitempty"` // a number, [low, high], or a day or an interval of days as ISO 8601
	Bound     string `json:"bound,omitempty"`
	Unit      string `json:"unit,omitempty"`
	Of        string `json:"of,omitempty"`        // what is counted
	Precision string `json:"precision,omitempty"` // of a date
	SpeakerAt *where `json:"speaker_at,omitempty"`
	CueAt     *where `json:"cue_at,omitempty"`
	OfAt      *where `json:"of_at,omitempty"`
	Rule      string `json:"rule"` // what found it
}

// A where is a span in bytes and in code points, half-open.
type where struct {
	Start int `json:"start"`
	End   int `json:"end"`
	From  int `json:"start_code_point"`
	To    int `json:"end_code_point"`
}

// marks prints the found marks of the texts named. A text that cannot be read
// is named in the error, and the others are printed all the same.
func marks(o options, stdout, stderr io.Writer) error {
	known, err := folder.Build(seeds.FS)
	if err != nil {
		return err
	}
	m := markPrinter{lexicon: known.Lexicon, names: nameModel(web.FS, stderr), published: o.published}
	out := bufio.NewWriter(stdout)
	m.out = json.NewEncoder(out)
	m.out.SetEscapeHTML(false)
	var problems []error
	for _, name := range o.files {
		if len(o.files) > 1 {
			m.file = name
		}
		problems = append(problems, m.print(name))
	}
	return errors.Join(append(problems, out.Flush())...)
}

// A markPrinter finds the marks of texts and prints them.
type markPrinter struct {
	lexicon   *lexicon.Lexicon
	names     *tagger.Model // nil: the lexicon's alone
	published string
	file      string // as each line names it
	out       *json.Encoder
}

// readText reads a file, or standard input where it is called "-".
func readText(name string) ([]byte, string, error) {
	if name == "-" {
		raw, err := io.ReadAll(os.Stdin)
		return raw, "standard input", err
	}
	raw, err := os.ReadFile(name)
	return raw, name, err
}

func (m *markPrinter) print(name string) error {
	raw, shown, err := readText(name)
	if err != nil {
		return err
	}
	a, err := article.Parse("text", shown, raw)
	if errors.Is(err, article.ErrNoText) {
		return nil
	}
	if err != nil {
		return err
	}
	a.Published = article.Fact{Value: m.published, Basis: article.Recorded}
	l := inPlay(a, m.lexicon)
	found, l := annotate.AddNames([]*article.Article{a}, []mark.Marks{annotate.Find(a, l)}, l, m.names)
	lines := markLines(a, found[0], l)
	receivedOffsets(lines, a, string(raw))
	for i := range lines {
		lines[i].File = m.file
		if err := m.out.Encode(&lines[i]); err != nil {
			return err
		}
	}
	return nil
}

// markLines lists all marks of an article in the order of the text.
func markLines(a *article.Article, m mark.Marks, l *lexicon.Lexicon) []markLine {
	var lines []markLine
	sorts := name.SortsOf(l)
	for _, n := range m.Mentions {
		lines = append(lines, mentionLine(a.Body, n, l, sorts))
	}
	for _, q := range m.Quotes {
		lines = append(lines, quoteLine(a.Body, q, l))
	}
	for _, f := range m.Figures {
		lines = append(lines, figureLine(a.Body, f))
	}
	for _, d := range m.Dates {
		lines = append(lines, dateLine(a.Body, d))
	}
	slices.SortStableFunc(lines, func(a, b markLine) int {
		return text.Compare(text.Span{Start: a.Start, End: a.End}, text.Span{Start: b.Start, End: b.End})
	})
	return lines
}

func lineOf(kind, body string, m mark.Mark) markLine {
	s := m.Where()
	return markLine{Kind: kind, Start: s.Start, End: s.End, Text: s.In(body), Rule: m.Origin().Rule}
}

func mentionLine(body string, m mark.Mention, l *lexicon.Lexicon, sorts name.Sorts) markLine {
	line := lineOf("mention", body, m)
	e, _ := l.Entity(m.Entity)
	line.Entity, line.Name, line.Label = m.Entity, e.Name, m.Label
	if !m.Label {
		line.Type = string(sorts.Of(e, line.Text))
	}
	return line
}

func quoteLine(body string, q mark.Quote, l *lexicon.Lexicon) markLine {
	line := lineOf("quote", body, q)
	line.Content, line.Form, line.Via, line.Lemma = line.Text, string(q.Form), q.Via, q.Lemma
	line.Speaker, line.SpeakerAt = words(body, q.Speaker)
	line.Cue, line.CueAt = words(body, q.Cue)
	if len(q.By) > 0 {
		var names []string
		for _, id := range q.By {
			e, _ := l.Entity(id)
			names = append(names, e.Name)
		}
		line.Entity, line.Name = q.By, names
	}
	return line
}

func words(body string, s text.Span) (string, *where) {
	if s.Empty() {
		return "", nil
	}
	return s.In(body), &where{Start: s.Start, End: s.End}
}

func figureLine(body string, f mark.Figure) markLine {
	line := lineOf("figure", body, f)
	line.Bound, line.Unit = string(f.Bound), f.Unit
	line.Of, line.OfAt = words(body, f.Of)
	switch {
	case f.Vague: // the words give no number
	case f.Low == f.High:
		line.Value = f.Low
	default:
		line.Value = [2]float64{f.Low, f.High}
	}
	return line
}

func dateLine(body string, d mark.Date) markLine {
	line := lineOf("date", body, d)
	line.Precision = string(d.Precision)
	switch {
	case d.From == d.To && d.From != "":
		line.Value = d.From
	case d.From != d.To:
		line.Value = fmt.Sprintf("%s/%s", d.From, d.To)
	}
	return line
}
