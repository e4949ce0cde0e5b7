package quote

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/text"
)

var updateQuotes = flag.Bool("update-quotes", false, "rewrite testdata/quote.txt with what is found; read the diff")

// A quoteCase is one titled sentence of testdata/quote.txt.
type quoteCase struct {
	title, want string
	fails       bool
}

func readQuoteCases(t *testing.T) (head string, known int, cases []quoteCase) {
	raw, err := os.ReadFile("testdata/quote.txt")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(strings.TrimSpace(string(raw)), "\n\n")
	head = blocks[0]
	if _, err := fmt.Sscanf(head[strings.LastIndex(head, "\n")+1:], "known failures: %d", &known); err != nil {
		t.Fatal(err)
	}
	for _, b := range blocks[1:] {
		title, want, _ := strings.Cut(b, "\n")
		bare := strings.TrimPrefix(title, "? ")
		cases = append(cases, quoteCase{bare, want, bare != title})
	}
	return head, known, cases
}

func TestQuotesInSentences(t *testing.T) {
	head, known, cases := readQuoteCases(t)
	var out strings.Builder
	out.WriteString(head + "\n")
	failing := 0
	for _, c := range cases {
		got := withQuotes(quotesOf(t, unmarked(c.want)))
		if c.fails {
			failing++
			if got == c.want {
				t.Errorf("%s: no longer fails; take the ? from its title and lower the count", c.title)
			}
			fmt.Fprintf(&out, "\n? %s\n%s\n", c.title, c.want)
			continue
		}
		if got != c.want && !*updateQuotes {
			t.Errorf("%s\n got %s\nwant %s", c.title, got, c.want)
		}
		fmt.Fprintf(&out, "\n%s\n%s\n", c.title, got)
	}
	if failing != known {
		t.Errorf("%d known failures are marked, the head of the file counts %d", failing, known)
	}
	if *updateQuotes {
		if err := os.WriteFile("testdata/quote.txt", []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// unmarked returns the sentence without its notation.
func unmarked(s string) string {
	for _, m := range []string{"[d ", "[p ", "[s ", "[i ", "]", "{", "}", "<", ">"} {
		s = strings.ReplaceAll(s, m, "")
	}
	return strings.ReplaceAll(s, " ⏎ ", "\n")
}

func quotesOf(t *testing.T, body string) (string, []mark.Quote) {
	a, err := article.Parse("x", "x", []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	return a.Body, Find(a, nil, nil)
}

// withQuotes writes the quotes into the text.
func withQuotes(body string, quotes []mark.Quote) string {
	opening, closing := map[int][]string{}, map[int][]string{}
	seen := map[text.Span]bool{}
	put := func(s text.Span, open, shut string) {
		if s.Empty() || seen[s] {
			return
		}
		seen[s] = true
		opening[s.Start] = append(opening[s.Start], open)
		closing[s.End] = slices.Insert(closing[s.End], 0, shut)
	}
	for _, q := range quotes {
		put(q.Content, "["+string(q.Form[0])+" ", "]")
	}
	for _, q := range quotes {
		put(q.Speaker, "{", "}")
		put(q.Cue, "<", ">")
	}
	var b strings.Builder
	for i := 0; i <= len(body); i++ {
		b.WriteString(strings.Join(closing[i], ""))
		b.WriteString(strings.Join(opening[i], ""))
		if i < len(body) {
			b.WriteByte(body[i])
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ⏎ ")
}

func checkQuotes(t *testing.T, body string, quotes []mark.Quote) {
	end := map[mark.Form]int{}
	for i, q := range quotes {
		for _, s := range []text.Span{q.Content, q.Speaker, q.Cue} {
			if !s.Valid(body) {
				t.Fatalf("%v lies outside %q", s, body)
			}
		}
		if q.Content.Empty() || q.Content.Start < end[q.Form] {
			t.Fatalf("content %v is empty or overlaps in %q", q.Content, body)
		}
		if i > 0 && text.Compare(quotes[i-1].Content, q.Content) > 0 {
			t.Fatalf("not sorted in %q", body)
		}
		if q.Rule == "" || q.Status != mark.Found {
			t.Fatalf("%v names no rule", q)
		}
		end[q.Form] = q.Content.End
	}
}

// Every sentence is read from its beginning up to each of its words, and from each
// of them to its end: no rule may look beyond what there is.
func TestCutSentencesAreRead(t *testing.T) {
	_, _, cases := readQuoteCases(t)
	for _, c := range cases {
		words := strings.Split(unmarked(c.want), " ")
		for i := 1; i < len(words); i++ {
			for _, cut := range [][]string{words[:i], words[i:]} {
				body, quotes := quotesOf(t, strings.Join(cut, " "))
				checkQuotes(t, body, quotes)
			}
		}
	}
}

func FuzzQuotes(f *testing.F) {
	raw, _ := os.ReadFile("testdata/quote.txt")
	for _, b := range strings.Split(string(raw), "\n\n") {
		f.Add(unmarked(b))
	}
	for _, s := range []string{"“", "\"a\nb\"", "said said, said", "according to", "'a 'a 'a", "said “a” told to", "who said", "“a”?” X said", ", said"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		a, err := article.Parse("x", "x", []byte(body))
		if err != nil {
			return
		}
		quotes := Find(a, nil, nil)
		checkQuotes(t, a.Body, quotes)
		if again := Find(a, nil, nil); len(again) != len(quotes) {
			t.Fatal("a second reading finds others")
		}
	})
}

func BenchmarkQuotes(b *testing.B) {
	raw, err := os.ReadFile("testdata/quote.txt")
	if err != nil {
		b.Fatal(err)
	}
	a, err := article.Parse("x", "x", []byte(strings.Repeat(unmarked(string(raw)), 20)))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(a.Body)))
	for b.Loop() {
		Find(a, nil, nil)
	}
}
