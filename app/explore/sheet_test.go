package explore

import (
	"net/url"
	"strconv"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/text"
)

func TestWhatIsQuoted(t *testing.T) {
	at := Ref{0, 3}
	words := yarmouk.Corpus.Articles[0].Text(3)
	first := text.Sentences(words, text.Span{End: len(words)})[0]
	for _, c := range []struct {
		name, address string
		msgs          []Msg
	}{
		{"without words it is the paragraph", "quote=a3.0-" + strconv.Itoa(len(words)),
			[]Msg{QuoteWords{Quote{At: at}}}},
		{"white space at the ends is left out", "quote=a3.0-9",
			[]Msg{QuoteWords{Quote{at, text.Span{Start: 0, End: 10}}}}},
		{"half a letter is refused", "",
			[]Msg{QuoteWords{Quote{Ref{0, 1},
				text.Span{Start: 0, End: strings.Index(yarmouk.Corpus.Articles[0].Text(1), "’") + 1}}}}},
		{"beyond the end is refused", "", []Msg{QuoteWords{Quote{at, text.Span{Start: 0, End: 9999}}}}},
		{"no paragraph is refused", "",
			[]Msg{QuoteWords{Quote{At: Ref{0, 99}}}, QuoteWords{}, QuoteWords{Quote{At: Ref{9, 1}}}}},
		{"on from the only sentence of a paragraph is the next one's first", "quote=a3.0-" + strconv.Itoa(first.End),
			[]Msg{QuoteWords{Quote{At: Ref{0, 2}}}, StepQuote{1}}},
		{"back from the first sentence is there", "quote=a1.0-56",
			[]Msg{QuoteWords{Quote{At: Ref{0, 1}}}, StepQuote{-1}, StepQuote{-1}}},
		{"a step without a quote is none", "", []Msg{StepQuote{1}, StepQuote{0}}},
		{"closing the sheet drops it", "", []Msg{QuoteWords{Quote{At: at}}, CloseSheet{}}},
		{"so does going elsewhere", "side=b&at=b2", []Msg{Arrive{"quote=a3.0-9"}, GoTo{Ref{1, 2}}}},
	} {
		s, _ := after(c.msgs...)
		if got := yarmouk.Address(s); got != c.address {
			t.Errorf("%s: address %s, want %s", c.name, got, c.address)
		}
	}
}

func TestSteppingGoesThroughEverySentenceOnce(t *testing.T) {
	a := yarmouk.Corpus.Articles[1]
	s, _ := after(QuoteWords{Quote{At: Ref{1, 1}}}, StepQuote{-1})
	var there, want []string
	for range 200 {
		there = append(there, s.Quote.In(a.Text(s.Quote.At.N)))
		next, _ := yarmouk.Update(s, StepQuote{1})
		if next.Quote == s.Quote {
			break
		}
		s = next
	}
	for n := range a.Paragraphs {
		words := a.Text(n + 1)
		for _, sentence := range text.Sentences(words, text.Span{End: len(words)}) {
			want = append(want, sentence.In(words))
		}
	}
	if strings.Join(there, "|") != strings.Join(want, "|") {
		t.Errorf("%d sentences of %d:\n%s", len(there), len(want), strings.Join(there, "\n"))
	}
}

func TestACitationGuessesNothing(t *testing.T) {
	day := func(value string, basis article.Basis) article.Fact { return article.Fact{Value: value, Basis: basis} }
	known := func(value string) article.Fact { return day(value, article.Printed) }
	full := &article.Article{File: "x.txt", Headline: known("River Rises"), Outlet: known("The Gazette"),
		Byline: known("A. Writer"), Published: known("2019-09-03"), URL: known("https://example.org/1")}
	inferred := *full
	inferred.Published, inferred.Byline = day("2019-05-03", article.Inferred), article.Fact{}
	for _, c := range []struct {
		a    *article.Article
		want []string
	}{
		{full, []string{
			"A. Writer, “River Rises,” The Gazette, September 3, 2019, par. 4. https://example.org/1.",
			"A. Writer. “River Rises.” The Gazette, 3 Sept. 2019, par. 4. https://example.org/1.",
			"A. Writer (2019, September 3). River Rises. The Gazette, para. 4. https://example.org/1."}},
		{&inferred, []string{
			"[no author given], “River Rises,” The Gazette, May 3, 2019 [date inferred], par. 4. " +
				"https://example.org/1.",
			"[no author given]. “River Rises.” The Gazette, 3 May 2019 [date inferred], par. 4. https://example.org/1.",
			"[no author given] (2019, May 3 [date inferred]). River Rises. The Gazette, para. 4. " +
				"https://example.org/1."}},
		{&article.Article{File: "x.txt"}, []string{
			"[no author given], “x.txt,” [no publisher given], n.d., par. 4.",
			"[no author given]. “x.txt.” [no publisher given], n.d., par. 4.",
			"[no author given] (n.d.). x.txt. [no publisher given], para. 4."}},
	} {
		for i, got := range citations(c.a, 4) {
			if got.Text != c.want[i] {
				t.Errorf("%s: %s\nwant %s", got.Style, got.Text, c.want[i])
			}
		}
	}
}

// TestALinkLeadsToItsWords reads each link as a browser does (start, end, words
// before) and as the program does.
func TestALinkLeadsToItsWords(t *testing.T) {
	var all string
	for _, a := range yarmouk.Corpus.Articles {
		all += a.Body + "\n"
	}
	for i, a := range yarmouk.Corpus.Articles {
		for n := range a.Paragraphs {
			words := a.Text(n + 1)
			for _, sentence := range text.Sentences(words, text.Span{End: len(words)}) {
				s, _ := after(QuoteWords{Quote{Ref{i, n + 1}, sentence}})
				v := yarmouk.View(s).Quoted
				fragment, directive, _ := strings.Cut(v.Link, ":~:text=")
				if back := yarmouk.Parse(v.Link); back.Quote != s.Quote || back.At != s.Quote.At ||
					yarmouk.Address(back) != fragment {
					t.Errorf("%s leads to %+v, want %+v", v.Link, back.Quote, s.Quote)
				}
				if found := find(t, all,
					directive); !strings.HasPrefix(sentence.In(words), strings.Trim(found, "“”‘’'\"")) &&
					!strings.Contains(sentence.In(words), found) {
					t.Errorf("%s finds “%s”, not “%s”", directive, found, sentence.In(words))
				}
			}
		}
	}
}

// find returns the words of a text that a text directive finds first.
func find(t *testing.T, all, directive string) string {
	t.Helper()
	var parts []string
	for _, part := range strings.Split(directive, ",") {
		plain, err := url.PathUnescape(strings.TrimSuffix(part, "-"))
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, plain)
	}
	from := 0
	if first, _, _ := strings.Cut(directive, ","); strings.HasSuffix(first, "-") {
		for at := 0; ; {
			i := strings.Index(all[at:], parts[0])
			if i < 0 {
				return ""
			}
			at += i + len(parts[0])
			if rest := strings.TrimLeft(all[at:], " .,;:—–-“”‘’'\""); strings.HasPrefix(rest, parts[1]) {
				from = len(all) - len(rest)
				break
			}
		}
		parts = parts[1:]
	}
	start := strings.Index(all[from:], parts[0])
	if start < 0 {
		return ""
	}
	start += from
	end := start + len(parts[0])
	if len(parts) == 2 {
		end += strings.Index(all[end:], parts[1]) + len(parts[1])
	}
	return all[start:end]
}

func TestSnippetsNameTheViewAndNothingElse(t *testing.T) {
	s, _ := after(SetLens{Ledger}, Type{`"safe passage" & <b>`}, Narrow{"x"}, OpenDrawer{SideOpen},
		OpenSheet{ShareSheet})
	v := yarmouk.View(s).Share
	if v.Fragment != "lens=figures&q=\"safe+passage\"+%26+%3Cb%3E" ||
		v.Title != "Which numbers? Yarmouk camp: two accounts" {
		t.Errorf("%+v", v)
	}
	snippets := v.Snippets(Home{Page: "https://example.org/a/index.html", Site: true})
	for i, want := range []string{`src="https://example.org/a/embed.js"`,
		`src="https://example.org/a/index.html?embed#lens=figures&amp;q=%22safe`,
		`src="https://example.org/a/pictures/figures.png"`} {
		if got := snippets[i].Text; !strings.Contains(got, want) || strings.Contains(got, "<b>") {
			t.Errorf("%s:\n%s\nlacks %s", snippets[i].ID, got, want)
		}
	}
	if link := v.Link(Home{}); !strings.HasPrefix(link, somewhere) {
		t.Errorf("of a page in a file the link is %s", link)
	}
	if s, _ := yarmouk.Update(s, CloseSheet{}); yarmouk.View(s).Share != nil {
		t.Error("the sheet stays")
	}
}

func TestASheetOfThePageAsksTheBrowser(t *testing.T) {
	s, effects := after(OpenSheet{AboutSheet})
	if len(effects) != 1 || effects[0] != (LookAtPage{}) || s.Kept != nil {
		t.Errorf("%v", effects)
	}
	s, _ = yarmouk.Update(s, TellKept{Kept{Version: "1", Stored: []string{"a copy"}}})
	if s.Kept == nil || s.Kept.Version != "1" {
		t.Errorf("%+v", s.Kept)
	}
	if _, effects := yarmouk.Update(s, ForgetAll{}); len(effects) != 1 || effects[0] != (DeleteStored{}) {
		t.Errorf("%v", effects)
	}
	if s, _ := after(OpenSheet{"horoscope"}); s.Sheet != NoSheet {
		t.Errorf("a sheet called %q", s.Sheet)
	}
}
