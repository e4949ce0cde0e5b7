package explore

import (
	"cmp"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A CopyView is what the wording of the accounts tells of its makers.
type CopyView struct {
	Accounts []CopyAccount
	Toggles  []Toggle
	Witness  string // on agencies whose copy stands in both
	Shared   []Sum  // the paragraphs of an agency that both have
	Seams    []SeamView
	Versions VersionsView
}

// IsAnswer makes the view an [Answer].
func (CopyView) IsAnswer() {}

// A SeamView is where the vocabulary of one account changes most.
type SeamView struct {
	Letter string
	Title  string
	Words  string // where, in words, and how that lies to what is known of the copy
	From   Ref    // the first paragraph after it
	Rows   []SeamRow
}

// A SeamRow is one word that stands mostly on one side of the seam.
type SeamRow struct {
	Word   string
	Before Sum
	After  Sum
}

// A VersionsView is two accounts that share wording laid word by word; or why
// they are not.
type VersionsView struct {
	Words string
	Pairs []VersionsPair
}

// A VersionsPair is two paragraphs laid word by word.
type VersionsPair struct {
	Title string // "A2 beside B2"
	Words string // how much they share
	A, B  Ref
	Runs  []VersionsRun
}

// A VersionsRun is words that both have, or what each has instead.
type VersionsRun struct {
	Both string
	A, B string
}

// A made is what the wording of two accounts, or of one, tells.
type made struct {
	seams []compare.Seam // by side; one without turns was not found
	reuse compare.Reuse
}

// A copying is what the lens finds while the answer is made.
type copying struct {
	made
	Ask
}

// copyingOf returns what the wording of the accounts shown tells. They are read
// whole, so that no filter moves a seam, and without the reader's changes, none of
// which is of the wording.
func copyingOf(a Ask) copying {
	x := a.Plain()
	m := OfCorpus(x, madeOf{a.Left, a.Right}, func() made {
		var m made
		all := x.Corpus.All()
		for _, side := range a.Sides() {
			seam, _ := compare.FindSeam(x.Corpus, a.Article(side), all)
			m.seams = append(m.seams, seam)
		}
		if a.Right >= 0 {
			m.reuse = compare.FindReuse(x.Corpus, a.Left, a.Right, all)
		}
		return m
	})
	return copying{m, a}
}

type madeOf struct{ left, right int }

func (b copying) view() CopyView {
	v := CopyView{Toggles: []Toggle{{asTable, b.Book().Say("as a plain table"), b.Option(asTable)}}}
	for _, side := range b.Sides() {
		v.Accounts = append(v.Accounts, b.account(side))
		v.Seams = append(v.Seams, b.seam(side))
	}
	if b.Right >= 0 {
		v.Witness, v.Shared = b.witness()
		v.Versions = b.versions()
	}
	return v
}

// witness says whether both accounts rest on one agency.
func (b copying) witness() (string, []Sum) {
	namesA, atA := compare.Agencies(b.Corpus, b.Left)
	_, atB := compare.Agencies(b.Corpus, b.Right)
	book := b.Book()
	var both []string
	var sums []Sum
	for _, name := range namesA {
		if len(atB[name]) == 0 || name == "" && len(b.Corpus.Articles) > 2 && !b.reuse.Versions() {
			// shared with a third
			continue
		}
		item := sharedCopyOf(name)
		if name != "" {
			both = append(both, name)
		}
		sums = append(sums,
			Sum{book.Count("{n} paragraphs of {agency}", len(atA[name])+len(atB[name]),
				cmp.Or(name, book.Say(sharedCopy))), item, item == b.Item})
	}
	switch {
	case len(sums) == 0:
		return book.Say("No agency’s copy is known to stand in both accounts."), nil
	case len(both) == 0:
		return book.Say("Both accounts have paragraphs in the same words, and no agency is named for them. Where " +
			"they agree in these they are one witness, not two."), sums
	}
	return book.Say("Both accounts hold copy of {agencies}. Where they agree in it they are one witness, not two.",
		enumerated(book, both)), sums
}

func (b copying) seam(side Side) SeamView {
	k, say := b.seams[side], b.Book().Say
	v := SeamView{Letter: side.Letter(), Title: say("Where {letter} changes its words", side.Letter())}
	if len(k.Turns) == 0 {
		v.Words = say("No word that stands often enough changes.")
		return v
	}
	l := side.Letter()
	v.From = Ref{k.Article, k.Next}
	v.Words = say("Most between {before} and {after}, of {places} tried. Words of {copy}: {first} before, "+
		"{second} after.",
		l+strconv.Itoa(k.After), l+strconv.Itoa(k.Next), b.Book().Count("{n} places", k.Tried),
		say(copied(b.Corpus.Articles[k.Article])), b.agencyShare(k.Article, 1, k.After),
		b.agencyShare(k.Article, k.Next, len(b.Corpus.Articles[k.Article].Paragraphs)))
	for _, w := range k.Turns {
		word := w.Forms[0].Shown.In(w.Body)
		before, after := seamWord{side, w.Key, false}, seamWord{side, w.Key, true}
		v.Rows = append(v.Rows, SeamRow{word, b.count(w.Count(0), before), b.count(w.Count(1), after)})
	}
	return v
}

// count is a number that opens what it counts; zero opens nothing.
func (b copying) count(n int, item Item) Sum {
	if n == 0 {
		return Sum{Words: strconv.Itoa(n)}
	}
	return Sum{strconv.Itoa(n), item, item == b.Item}
}

// agencyShare writes how many of the words of paragraphs from up to and with to
// are agency copy, or copy that is shared: "389 of 494".
func (b copying) agencyShare(i, from, to int) string {
	a := b.Corpus.Articles[i]
	agency, all := 0, 0
	for _, p := range a.Paragraphs[from-1 : to] {
		n := len(text.Words(a.Body, p.Span))
		if p.Account() {
			all += n
		}
		if p.Provenance.Kind == article.Agency {
			agency += n
		}
	}
	return b.Book().Say("{number} of {all}", phrase.Number(agency), phrase.Number(all))
}

func (b copying) versions() VersionsView {
	r := b.reuse
	n := min(r.Shingles[0], r.Shingles[1])
	book := b.Book()
	said := book.Count("{n} of the {runs} of five words in the shorter text also stand in the other, "+
		"quotations left out.", r.Shared, book.Count("{n} runs", n))
	need := " " +
		book.Say("Two texts are taken for versions of one from {share} in 100.", int(compare.VersionsShare*100))
	if !r.Versions() {
		return VersionsView{Words: said + need + " " +
			book.Say("These are not laid word by word: between texts that are written apart, that would find "+
				"likeness where there is none.")}
	}
	v := VersionsView{Words: said + need}
	for _, p := range r.Pairs {
		v.Pairs = append(v.Pairs, b.pair(p))
	}
	return v
}

func (b copying) pair(p compare.Reworded) VersionsPair {
	bodyA, bodyB := b.Corpus.Articles[b.Left].Body, b.Corpus.Articles[b.Right].Body
	book := b.Book()
	v := VersionsPair{Title: book.Say("{a} beside {b}", "A"+strconv.Itoa(p.A), "B"+strconv.Itoa(p.B)),
		Words: book.Say("{shared} of {all} runs shared", p.Shared, p.Of), A: Ref{b.Left, p.A}, B: Ref{b.Right, p.B}}
	for _, w := range p.Words {
		if w.Same {
			v.Runs = append(v.Runs, VersionsRun{Both: w.A.In(bodyA)})
		} else {
			v.Runs = append(v.Runs, VersionsRun{A: w.A.In(bodyA), B: w.B.In(bodyB)})
		}
	}
	return v
}

// A sharedCopyOf is the paragraphs in both accounts of one agency; with no name,
// those that both have in the same words.
type sharedCopyOf string

func (i sharedCopyOf) Code() string { return "agency/" + string(i) }

// A seamWord is where a word stands before the seam of an account, or after it.
type seamWord struct {
	side  Side
	key   string
	after bool
}

func (i seamWord) Code() string {
	part := "before"
	if i.after {
		part = "after"
	}
	return "seam/" + i.side.Letter() + "/" + i.key + "/" + part
}

func copyItem(code string) Item {
	kind, rest, _ := strings.Cut(code, "/")
	if kind == "agency" {
		return sharedCopyOf(rest)
	}
	letter, rest, _ := strings.Cut(rest, "/")
	key, after := strings.CutSuffix(rest, "/after")
	return seamWord{sideOfLetter(letter), strings.TrimSuffix(key, "/before"), after}
}

// spans returns what the picked item counts, by side.
func (b copying) spans() map[Side][]text.Span {
	out := map[Side][]text.Span{}
	for side, k := range b.seams {
		for _, w := range k.Turns {
			for part, spans := range w.Spans {
				if b.Item == (seamWord{Side(side), w.Key, part == 1}) {
					out[Side(side)] = spans
				}
			}
		}
	}
	agency, ok := b.Item.(sharedCopyOf)
	name := string(agency)
	if !ok || b.Right < 0 {
		return out
	}
	_, atA := compare.Agencies(b.Corpus, b.Left)
	_, atB := compare.Agencies(b.Corpus, b.Right)
	if len(atA[name]) == 0 || len(atB[name]) == 0 {
		return out
	}
	for side, at := range []map[string][]int{atA, atB} {
		a := b.Corpus.Articles[b.Article(Side(side))]
		for _, n := range at[name] {
			out[Side(side)] = append(out[Side(side)], text.Sentences(a.Body, a.Paragraphs[n-1].Span)[0])
		}
	}
	return out
}

func (b copying) lines() []Line {
	return b.sideLines(b.spans())
}

// table is the whole panel as rows: copy by kind, words at the seam, and what
// two versions change.
func (b copying) table(v CopyView) *Table {
	book := b.Book()
	t := &Table{Caption: book.Say("Whose copy each account is, and where its wording changes"),
		Hidden: !b.Option(asTable), Head: headed(book, "Account", "What", "Words", "Before", "After")}
	for _, acc := range v.Accounts {
		for _, r := range acc.Rows {
			t.Rows = append(t.Rows,
				[]Cell{{Text: acc.Letter}, {Text: r.Label}, {Text: strconv.Itoa(r.Words), Number: true}, {}, {}})
		}
	}
	for _, k := range v.Seams {
		for _, r := range k.Rows {
			t.Rows = append(t.Rows,
				[]Cell{{Text: k.Letter}, {Text: book.Say("at the seam")}, {Text: r.Word}, sumCell(r.Before),
					sumCell(r.After)})
		}
	}
	for _, p := range v.Versions.Pairs {
		for _, r := range p.Runs {
			if r.Both == "" {
				t.Rows = append(t.Rows,
					[]Cell{{Text: p.Title}, {Text: book.Say("reworded")}, {}, {Text: r.A}, {Text: r.B}})
			}
		}
	}
	return t
}

// sumCell is a count that opens what it counts, or a zero.
func sumCell(s Sum) Cell { return Cell{Text: s.Words, Item: s.Item, Number: true} }

// copyOverlays marks the words that turn at the seam, what is picked, and what
// two versions of one text have changed.
func copyMarks(a Ask, i int) []overlay {
	side, ok := a.sideOf(i)
	if !ok {
		return nil
	}
	b := copyingOf(a)
	var out []overlay
	picked := map[text.Span]bool{}
	for _, at := range b.spans()[side] {
		picked[at] = true
	}
	for _, w := range b.seams[side].Turns {
		for part, spans := range w.Spans {
			for _, at := range spans {
				o := overlay{at, "turns " + []string{"before", "after"}[part],
					a.Book().Say("{before} before the seam, {after} after it", w.Count(0), w.Count(1))}
				if picked[at] {
					o.class += " picked"
					delete(picked, at)
				}
				out = append(out, o)
			}
		}
	}
	for at := range picked {
		out = append(out, overlay{at, "picked", ""})
	}
	for _, p := range b.reuse.Pairs {
		for _, w := range p.Words {
			if at := []text.Span{w.A, w.B}[side]; !w.Same && !at.Empty() {
				out = append(out, overlay{at, "reworded", a.Book().Say("not in the other version")})
			}
		}
	}
	sortOverlays(out)
	return out
}
