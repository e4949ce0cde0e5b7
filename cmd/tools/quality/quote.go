package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"parallax/app/annotate/mention"
	"parallax/app/annotate/quote"
	"parallax/app/article"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

// misses asks for the items that are wrong, to work on the rules by.
var misses = flag.Bool("misses", false, "print the quotes missed, extra, or given to another speaker")

// quotesOfTheAccounts measures the quotes found in the two accounts, by
// mentions found as well, against those an editor checked.
func quotesOfTheAccounts() ([]row, error) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return nil, fmt.Errorf("quotes of the accounts: %w", err)
	}
	words := row{Kind: "quotes", Set: "accounts-quoted"}
	clauses := row{Kind: "quotes", Set: "accounts-indirect"}
	loose := row{Kind: "quotes", Set: "accounts-scare"}
	for i, a := range c.Articles {
		found := quote.Find(a, mention.Find(a, c.Lexicon), c.Lexicon)
		gold := c.Marks[i].Quotes
		tally(&words, a.Body, only(gold, mark.Direct, mark.Partial), only(found, mark.Direct, mark.Partial))
		tally(&clauses, a.Body, only(gold, mark.Indirect), only(found, mark.Indirect))
		tally(&loose, a.Body, only(gold, mark.Scare), only(found, mark.Scare))
	}
	return []row{words, clauses, loose}, nil
}

func only(quotes []mark.Quote, forms ...mark.Form) []mark.Quote {
	var out []mark.Quote
	for _, q := range quotes {
		if slices.Contains(forms, q.Form) {
			out = append(out, q)
		}
	}
	return out
}

// tally adds the marks of one text to r. An item counts as found where the cue
// is the same or half of what was said is covered; its speaker is right where
// the same entities are named, or, of one without entities, the same words.
func tally(r *row, body string, gold, found []mark.Quote) {
	r.Gold += len(gold)
	r.Found += len(found)
	used := make([]bool, len(found))
	for _, g := range gold {
		j := slices.IndexFunc(found, func(f mark.Quote) bool { return f.Content == g.Content })
		if j < 0 {
			j = slices.IndexFunc(found, func(f mark.Quote) bool { return sameItem(g, f) })
		}
		if j < 0 || used[j] {
			complain("missed", body, g)
			continue
		}
		used[j] = true
		f := found[j]
		r.Overlap++
		if f.Content == g.Content {
			r.Exact++
		}
		if sameSpeaker(g, f) {
			r.Right++
		} else {
			complain("speaker", body, f)
		}
	}
	for j, f := range found {
		if !used[j] {
			complain("extra", body, f)
		}
	}
}

func complain(what, body string, q mark.Quote) {
	if *misses {
		fmt.Printf("%s: %s %s %s %v <%s> [%s]\n", what, q.Form, q.Rule, q.Speaker.In(body), q.By, q.Cue.In(body),
			q.Content.In(body))
	}
}

func sameItem(g, f mark.Quote) bool {
	if !g.Cue.Empty() && g.Cue.Overlaps(f.Cue) {
		return true
	}
	shared := min(g.Content.End, f.Content.End) - max(g.Content.Start, f.Content.Start)
	return 2*shared >= g.Content.Len() && 2*shared > 0
}

func sameSpeaker(g, f mark.Quote) bool {
	if len(g.By) > 0 || len(f.By) > 0 {
		return slices.Equal(slices.Sorted(slices.Values(g.By)), slices.Sorted(slices.Values(f.By)))
	}
	return g.Speaker.Empty() && f.Speaker.Empty() || g.Speaker.Overlaps(f.Speaker)
}

// gumGenres are the parts of GUM measured, besides its news, which is kept for
// judging by.
var gumGenres = []string{"interview", "bio", "textbook", "academic", "court", "speech", "voyage"}

// quotesOfGUM measures attributions against those of the GUM corpus, of which
// one item is one cue with what it reports; scare quotes are none.
func quotesOfGUM() ([]row, error) {
	var rows []row
	for _, genre := range gumGenres {
		r := row{Kind: "quotes", Set: "gum-" + genre}
		if err := measureGUM(&r, "cmd/tools/quality/data/quotes/gum-"+genre+".jsonl.gz"); err != nil {
			return nil, fmt.Errorf("quotes of GUM: %w", err)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// A gumText is one line of a file; its offsets count code points.
type gumText struct {
	ID, Text string
	Items    []struct {
		Start   int     `json:"cs"`
		End     int     `json:"ce"`
		Cue     *[2]int `json:"cue"`
		Speaker *[2]int `json:"speaker"`
		Kind    string  `json:"kind"`
	}
}

func measureGUM(r *row, name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	lines := bufio.NewScanner(unpacked)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var t gumText
		if err := json.Unmarshal(lines.Bytes(), &t); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		a, err := article.Parse(t.ID, t.ID, []byte(t.Text))
		if err != nil {
			return err
		}
		tally(r, t.Text, t.quotes(), onePerCue(quote.Find(a, nil, nil)))
	}
	return lines.Err()
}

// quotes returns the items with offsets in bytes.
func (t gumText) quotes() []mark.Quote {
	var at []int
	for i := range t.Text {
		at = append(at, i)
	}
	at = append(at, len(t.Text))
	span := func(s, e int) text.Span { return text.Span{Start: at[s], End: at[e]} }
	var out []mark.Quote
	for _, item := range t.Items {
		q := mark.Quote{Content: span(item.Start, item.End), Form: mark.Form(strings.ToLower(item.Kind))}
		if item.Cue != nil {
			q.Cue = span(item.Cue[0], item.Cue[1])
		}
		if item.Speaker != nil {
			q.Speaker = span(item.Speaker[0], item.Speaker[1])
		}
		out = append(out, q)
	}
	return out
}

// onePerCue joins the parts that one cue reports and leaves scare quotes out.
func onePerCue(quotes []mark.Quote) []mark.Quote {
	var out []mark.Quote
	for _, q := range quotes {
		if q.Form == mark.Scare {
			continue
		}
		if n := len(out); n > 0 && !q.Cue.Empty() && out[n-1].Cue == q.Cue {
			out[n-1].Content.End = q.Content.End
			continue
		}
		out = append(out, q)
	}
	return out
}
