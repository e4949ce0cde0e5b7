package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"parallax/app/annotate/name"
	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/explore"
	"parallax/app/mark"
	"parallax/app/text"
)

// A comparison is what the page shows of two accounts when it opens, as
// "parallax compare -json" prints it. Lists are in text order unless said
// otherwise, and an empty list is printed as one.
type comparison struct {
	Format     string            `json:"format"` // its number changes when an older reader could misread it
	Accounts   []comparedAccount `json:"accounts"`
	Entities   []comparedEntity  `json:"entities"` // rows of "Who and where", in their order
	Ledger     []comparedRow     `json:"ledger"`   // rows of "Which numbers?", in their order
	Passages   []comparedPassage `json:"passages"` // in the order of A
	Statements []statement       `json:"statements"`
}

// A comparedAccount is one of the two articles. Published is null where the day
// is not known.
type comparedAccount struct {
	Account    string       `json:"account"` // A or B
	ID         string       `json:"id"`
	File       string       `json:"file"`
	Headline   string       `json:"headline"`
	Outlet     string       `json:"outlet,omitempty"`
	Language   string       `json:"language"`
	Paragraphs int          `json:"paragraphs"` // how many
	Published  *publication `json:"published"`
}

// A publication is the day of an article, and how it is known.
type publication struct {
	Day      string        `json:"day"`   // ISO 8601
	Basis    article.Basis `json:"basis"` // printed, recorded or inferred
	Evidence string        `json:"evidence,omitempty"`
}

// A place is a stretch of an article. Paragraphs are counted from 1; start and
// end are half-open byte offsets into the file as received.
type place struct {
	Paragraph int    `json:"paragraph"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
}

// A comparedEntity is one row of "Who and where" with its mentions.
type comparedEntity struct {
	ID   string          `json:"id"`
	Name string          `json:"name"`
	Kind string          `json:"kind"`           // actor or place
	Type string          `json:"type,omitempty"` // person, organisation or place; none of a people
	In   string          `json:"in"`             // both, A or B
	A    []mentionedHere `json:"a"`
	B    []mentionedHere `json:"b"`
}

type mentionedHere struct {
	place
	Label bool `json:"label,omitempty"` // a description, no name
}

// A comparedRow is figures that are taken to count one thing.
type comparedRow struct {
	Title    string              `json:"title"`
	Verdict  compare.Relation    `json:"verdict"`
	Hindered []compare.Hindrance `json:"hindered,omitempty"`
	Why      string              `json:"why,omitempty"`    // how the figures stand to each other
	Reason   string              `json:"reason,omitempty"` // by what they were joined
	A        []rowMember         `json:"a"`
	B        []rowMember         `json:"b"`
}

// A rowMember is one figure of a row.
type rowMember struct {
	place
	Value any        `json:"value,omitempty"` // a number, or [low, high]; left out where the words give none
	Bound mark.Bound `json:"bound"`
	Unit  string     `json:"unit,omitempty"`
	Of    string     `json:"of,omitempty"`    // the words for what is counted
	AsOf  string     `json:"as_of,omitempty"` // a day or an interval of days
}

// A comparedPassage is two paragraphs laid side by side.
type comparedPassage struct {
	A      int    `json:"a"`
	B      int    `json:"b"`
	Status string `json:"status"` // proposed by rule, or checked by an editor
	Reason string `json:"reason"`
}

// A statement is one attributed statement; its place is that of its content.
type statement struct {
	Account string `json:"account"`
	place
	Form     mark.Form `json:"form"`
	Speakers []speaker `json:"speakers"` // empty where the text gives none
	Cue      string    `json:"cue,omitempty"`
}

// A speaker is who makes a statement, as "Who speaks?" lists them.
type speaker struct {
	Name   string           `json:"name"` // the entity's where the text names the speaker, else the words as printed
	Entity string           `json:"entity,omitempty"`
	Named  compare.Sourcing `json:"named"`
}

// compareAccounts prints what the page shows of two accounts.
func compareAccounts(o options, stdout, stderr io.Writer) error {
	c, err := analysed(o.dir, stderr)
	if err != nil {
		return err
	}
	for _, n := range o.pair {
		if n > len(c.Articles) {
			return fmt.Errorf("-pair %d,%d: the folder has %d articles", o.pair[0], o.pair[1], len(c.Articles))
		}
	}
	if len(c.Articles) < 2 {
		return fmt.Errorf("one article; two are needed to compare")
	}
	out := json.NewEncoder(stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	return out.Encode(newComparer(c, o.pair).comparison())
}

// A comparer makes the comparison of two articles of a corpus.
type comparer struct {
	corpus   *corpus.Corpus
	articles [2]int
	explorer *explore.Explorer
	state    explore.State
}

// newComparer compares the articles of a pair, counted from 1.
func newComparer(c *corpus.Corpus, pair [2]int) comparer {
	x := explore.New(c)
	s := x.Start()
	s.Left, s.Right = pair[0]-1, pair[1]-1
	return comparer{c, [2]int{s.Left, s.Right}, x, s}
}

func (p comparer) comparison() comparison {
	out := comparison{Format: "parallax-compare/1", Statements: []statement{}}
	for side := range p.articles {
		out.Accounts = append(out.Accounts, p.account(side))
		out.Statements = append(out.Statements, p.statements(side)...)
	}
	out.Entities, out.Ledger, out.Passages = p.entities(), p.ledger(), p.passages()
	return out
}

// letter names a side as the page does.
func letter(side int) string { return explore.Side(side).Letter() }

func (p comparer) article(side int) *article.Article { return p.corpus.Articles[p.articles[side]] }

func (p comparer) account(side int) comparedAccount {
	a := p.article(side)
	out := comparedAccount{Account: letter(side), ID: a.ID, File: a.File, Headline: a.Headline.Value,
		Outlet: a.Outlet.Value, Language: a.Lang, Paragraphs: len(a.Paragraphs)}
	if d := a.Published; d.Value != "" {
		out.Published = &publication{d.Value, d.Basis, d.Evidence}
	}
	return out
}

func (p comparer) place(side int, s text.Span) place {
	a := p.article(side)
	return place{a.ParagraphAt(s.Start), received(s.Start, a.Changes, false), received(s.End, a.Changes, true),
		s.In(a.Body)}
}

// entities lists the rows of the sidebar as the page opens.
func (p comparer) entities() []comparedEntity {
	out, sorts := []comparedEntity{}, name.SortsOf(p.corpus.Lexicon)
	in := map[string]string{"both": "both", "a": "A", "b": "B"}
	for _, section := range p.explorer.View(p.state).Sidebar.Sections {
		for _, group := range section.Groups {
			for _, row := range group.Rows {
				e, _ := p.corpus.Lexicon.Entity(row.ID)
				out = append(out,
					comparedEntity{ID: row.ID, Name: row.Name, Kind: string(row.Kind),
						Type: string(sorts.Of(e, e.Name)),
						In:   in[group.ID], A: p.mentions(0, row.ID), B: p.mentions(1, row.ID)})
			}
		}
	}
	return out
}

func (p comparer) mentions(side int, entity string) []mentionedHere {
	out := []mentionedHere{}
	for _, m := range p.corpus.Marks[p.articles[side]].Mentions {
		if m.Entity == entity && m.Status != mark.Disputed {
			out = append(out, mentionedHere{p.place(side, m.Span), m.Label})
		}
	}
	return out
}

// ledger lists the rows of the figures' lens: what both accounts count, with
// the page's words for it, then what one of them does.
func (p comparer) ledger() []comparedRow {
	s, _ := p.explorer.Update(p.state, explore.SetLens{Lens: explore.Ledger})
	shown, out := p.explorer.View(s).Panel.Answer.(explore.LedgerView).Both, []comparedRow{}
	for _, t := range compare.Ledger(p.corpus, p.articles[0], p.articles[1], p.corpus.All()) {
		row := comparedRow{Verdict: t.Relation, Hindered: t.Hindered, A: p.members(0, t), B: p.members(1, t)}
		if t.Relation != compare.OnlyHere {
			row.Title, row.Why, row.Reason = shown[0].Title, shown[0].Why, shown[0].Because
			shown = shown[1:]
		} else {
			e := t.Entries[0]
			row.Title = e.Of.In(p.corpus.Articles[e.Article].Body)
		}
		out = append(out, row)
	}
	return out
}

func (p comparer) members(side int, t compare.Counted) []rowMember {
	out, body := []rowMember{}, p.article(side).Body
	for _, e := range t.In(p.articles[side]) {
		f := figureLine(body, e.Figure)
		out = append(out,
			rowMember{place: p.place(side, e.Figure.Span), Value: f.Value, Bound: e.Figure.Bound, Unit: f.Unit,
				Of: e.Of.In(body), AsOf: days(e.When.From, e.When.To)})
	}
	return out
}

// days writes an interval of days, both inclusive, as ISO 8601.
func days(from, to string) string {
	if from == to {
		return from
	}
	return from + "/" + to
}

// passages lists the pairs of paragraphs that the page lays side by side.
func (p comparer) passages() []comparedPassage {
	out, status := []comparedPassage{}, "proposed"
	for _, pair := range p.corpus.Pairs {
		if p.articles == [2]int{pair.A, pair.B} || p.articles == [2]int{pair.B, pair.A} {
			status = "checked"
		}
	}
	for _, row := range p.explorer.View(p.state).Panel.Answer.(explore.EntitiesView).Passages {
		out = append(out, comparedPassage{row.Pair.A, row.Pair.B, status, row.Why})
	}
	return out
}

// statements lists the attributed statements of one account.
func (p comparer) statements(side int) []statement {
	i, body := p.articles[side], p.article(side).Body
	roster := compare.Voices(p.corpus, i, p.corpus.All())
	out := []statement{}
	for _, k := range roster.Statements {
		q := p.corpus.Marks[i].Quotes[k]
		out = append(out, statement{Account: letter(side), place: p.place(side, q.Content), Form: q.Form,
			Speakers: p.speakers(roster, body, k), Cue: q.Cue.In(body)})
	}
	return out
}

// speakers lists who makes statement k.
func (p comparer) speakers(r compare.Roster, body string, k int) []speaker {
	out := []speaker{}
	for _, s := range r.Speakers {
		if !slices.Contains(s.Statements, k) {
			continue
		}
		who := speaker{Name: s.Words.In(body), Entity: s.Entity, Named: s.Sourcing}
		if e, known := p.corpus.Lexicon.Entity(s.Entity); known && s.Sourcing != compare.Unnamed {
			who.Name = e.Name
		}
		out = append(out, who)
	}
	return out
}
