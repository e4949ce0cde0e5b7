package explore

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"parallax/app/compare"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A VoicesView is who speaks in each account, and who does not.
type VoicesView struct {
	Toggles  []Toggle
	Accounts []VoicesAccount
	Groups   []VoicesGroup // by affiliation, those with most statements first
	Silences []SilenceList // one an account; none until asked for
	Nothing  string        // said where nobody speaks
}

// IsAnswer makes the view an [Answer].
func (VoicesView) IsAnswer() {}

// A VoicesAccount is one account's statements in sum.
type VoicesAccount struct {
	Letter  string
	Outlet  string
	Sums    []Sum
	Strip   []StripMark // each statement where it stands
	Words   int         // the length of the strip
	Longest int         // the length of the longer account's
}

// A StripMark is a statement on the strip of all words, from word From up to
// but not including word To, both counted from 0.
type StripMark struct {
	From, To int
	Quoted   bool // between quotation marks
	Title    string
	Item     Item
	Picked   bool
}

// A VoicesGroup is the speakers of one affiliation.
type VoicesGroup struct {
	Name  string
	Cells []VoicesCell // one an account
}

// A VoicesCell is the speakers of one affiliation in one account.
type VoicesCell struct {
	Letter   string
	Sum      Sum // all their statements
	Speakers []VoiceRow
	Nothing  string
}

// A VoiceRow is one speaker.
type VoiceRow struct {
	Name       string // the neutral name of one who is named, else the words printed
	Printed    string // the words printed, where they differ
	Role       string // as printed
	Named      string // in words
	Sum        Sum
	Statements []VoiceStatement

	Own    string      // the page's own group, where the reader moved the speaker
	Undo   Change      // moves the speaker back
	Groups *GroupOffer // other groups; none until the speaker is picked
}

// A GroupOffer is the groups that a speaker may be moved to.
type GroupOffer struct {
	Key    compare.SpeakerKey // for a group that the reader types
	Offers []Offer
}

// A VoiceStatement is one attributed statement.
type VoiceStatement struct {
	Where    string // "A6"
	Cue      string // the words that attribute it, as printed
	Form     mark.Form
	FormName string
	Quoted   int    // words between quotation marks
	Via      string // "AFP", where it was told to an outlet
	Item     Item
	Picked   bool
}

// notHeard is the option that shows who does not speak.
const notHeard = "silent"

// A rosters is what both accounts' rosters hold, while the answer is made.
type rosters struct {
	Ask
	sides []Side
	all   []compare.Roster // one a side
}

func rostersOf(a Ask) rosters {
	b := rosters{Ask: a, sides: a.Sides()}
	for _, side := range b.sides {
		b.all = append(b.all, compare.Voices(b.Corpus, b.Article(side), b.Shown))
	}
	return b
}

func voicesAnswer(a Ask) (Answer, *Table, []Line) {
	b := rostersOf(a)
	v := b.view()
	return v, b.table(v), b.lines()
}

func (b rosters) view() VoicesView {
	v := VoicesView{Toggles: []Toggle{{notHeard, b.say("who is not heard?"), b.Option(notHeard)},
		{asTable, b.say("as a plain table"), b.Option(asTable)}}}
	longest := 0
	for _, side := range b.sides {
		v.Accounts = append(v.Accounts, b.account(side))
		longest = max(longest, v.Accounts[side].Words)
		if b.Option(notHeard) {
			v.Silences = append(v.Silences, b.silences(side))
		}
	}
	for k := range v.Accounts {
		v.Accounts[k].Longest = longest
	}
	for _, name := range b.groupNames() {
		v.Groups = append(v.Groups, b.group(name))
	}
	if len(v.Groups) == 0 {
		v.Nothing = b.say("No statement is attributed to anybody in the paragraphs that are shown.")
	}
	return v
}

func (b rosters) say(english phrase.Key, values ...any) string {
	return b.Book().Say(english, values...)
}

func (b rosters) sum(words string, item Item) Sum {
	return Sum{words, item, item == b.Item}
}

// formWords are what the forms of statements are called.
var formWords = map[mark.Form]phrase.Key{mark.Direct: "direct", mark.Indirect: "indirect", mark.Partial: "partial",
	mark.Scare: "scare"}

func (b rosters) quotes(side Side) []mark.Quote { return b.Corpus.Marks[b.Article(side)].Quotes }
func (b rosters) body(side Side) string         { return b.Corpus.Articles[b.Article(side)].Body }

// account says in counts who speaks in one account.
func (b rosters) account(side Side) VoicesAccount {
	i, r := b.Article(side), b.all[side]
	a, book := b.Corpus.Articles[i], b.Book()
	share := compare.Share(b.Corpus, i, b.Shown)
	named := 0
	for _, s := range r.Speakers {
		if s.Sourcing != compare.Unnamed {
			named++
		}
	}
	v := VoicesAccount{Letter: side.Letter(), Outlet: a.Name(), Words: len(share.Words)}
	v.Sums = []Sum{
		b.sum(book.Say("{statements} by {speakers}, {named} of them named",
			book.Count("{n} statements", len(r.Statements)),
			book.Count("{n} speakers", len(r.Speakers)), named), allHeard{side}),
		b.sum(quotedSum(book, share), quotations{side}),
	}
	v.Strip = b.strip(side, share.Words)
	return v
}

// quotedSum says how much stands between quotation marks.
func quotedSum(book phrase.Book, s compare.QuotedShare) string {
	words := book.Say("{quoted} of {words} between quotation marks, in {quotations}",
		phrase.Number(s.Quoted), book.Count("{n} words", len(s.Words)), book.Count("{n} quotations", len(s.Stretch)))
	if n := len(s.Single); n > 0 {
		words = book.Say("{sentence} ({more} more in single marks not counted)", words, n)
	}
	return words
}

// strip lays the statements on one line of all words that the filters keep.
func (b rosters) strip(side Side, words []text.Span) []StripMark {
	from := func(at int) int {
		return sort.Search(len(words), func(k int) bool { return words[k].Start >= at })
	}
	var out []StripMark
	for _, k := range b.all[side].Statements {
		q := b.quotes(side)[k]
		st := b.statement(side, k)
		m := StripMark{From: from(q.Content.Start), To: from(q.Content.End), Quoted: q.Voice() == mark.Quoted,
			Item: st.Item, Picked: st.Picked}
		m.Title = b.Book().Say("{where}: {what}", st.Where, quoteTitle(b.Ask, q, b.body(side)))
		out = append(out, m)
	}
	return out
}

func (b rosters) statement(side Side, k int) VoiceStatement {
	q, body := b.quotes(side)[k], b.body(side)
	a := b.Corpus.Articles[b.Article(side)]
	item := oneStatement{side, k}
	st := VoiceStatement{
		Where: side.Letter() + strconv.Itoa(a.ParagraphAt(q.Content.Start)), Cue: q.Cue.In(body), Form: q.Form,
		FormName: b.say(formWords[q.Form]), Via: b.name(q.Via),
		Item: item, Picked: item == b.Item,
	}
	if q.Voice() == mark.Quoted {
		st.Quoted = len(text.Words(body, q.Content))
	}
	return st
}

// quoteTitle says whose statement it is, in what form and with what verb:
// "SANA, direct, said".
func quoteTitle(a Ask, q mark.Quote, body string) string {
	book := a.Book()
	who := cmp.Or(a.entityNames(book, q.By), cmp.Or(q.Speaker.In(body), groupTitle(book, noSpeaker)))
	parts := []string{who, book.Say(formWords[q.Form])}
	if !q.Cue.Empty() {
		parts = append(parts, q.Cue.In(body))
	}
	return book.List("{one}, {two}", parts)
}

// affiliation returns the group that a speaker is listed under.
func (b rosters) affiliation(side Side, s compare.Speaker) string {
	return cmp.Or(b.groupOf(s.Key(b.body(side)), s.Affiliation), notIdentified)
}

// groupNames returns the affiliations of both accounts, those with most
// statements first; who is not identified and what nobody says come last.
func (b rosters) groupNames() []string {
	n := map[string]int{}
	for _, side := range b.sides {
		for _, s := range b.all[side].Speakers {
			n[b.affiliation(side, s)] += len(s.Statements)
		}
	}
	var names []string
	for name := range n {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		a, c := names[i], names[j]
		if (a == notIdentified) != (c == notIdentified) {
			return c == notIdentified
		}
		if n[a] != n[c] {
			return n[a] > n[c]
		}
		return a < c
	})
	for _, r := range b.all {
		if len(r.Nobody) > 0 && !slices.Contains(names, noSpeaker) {
			names = append(names, noSpeaker)
		}
	}
	return names
}

func (b rosters) group(name string) VoicesGroup {
	g, book := VoicesGroup{Name: groupTitle(b.Book(), name)}, b.Book()
	for _, side := range b.sides {
		cell := VoicesCell{Letter: side.Letter()}
		item := oneGroup{side, name}
		cell.Sum = b.sum(book.Count("{n} statements", len(b.groupStatements(side, name))), item)
		for k, s := range b.all[side].Speakers {
			if b.affiliation(side, s) == name {
				cell.Speakers = append(cell.Speakers, b.speaker(side, k))
			}
		}
		if nobody := b.all[side].Nobody; name == noSpeaker && len(nobody) > 0 {
			cell.Speakers = []VoiceRow{{Statements: b.statements(side, nobody)}}
		}
		if len(cell.Speakers) == 0 {
			cell.Sum.Item = nil
			cell.Nothing = b.notHere()
		}
		g.Cells = append(g.Cells, cell)
	}
	return g
}

func (b rosters) notHere() string {
	if b.Filters() {
		return b.say("0 statements in the paragraphs shown")
	}
	return b.say("0 statements in this article")
}

// groupStatements returns the statements of one affiliation, each once.
func (b rosters) groupStatements(side Side, name string) []int {
	if name == noSpeaker {
		return b.all[side].Nobody
	}
	var out []int
	for _, s := range b.all[side].Speakers {
		if b.affiliation(side, s) != name {
			continue
		}
		for _, k := range s.Statements {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

func (b rosters) statements(side Side, list []int) []VoiceStatement {
	var out []VoiceStatement
	for _, k := range list {
		out = append(out, b.statement(side, k))
	}
	return out
}

func (b rosters) speaker(side Side, k int) VoiceRow {
	s, body := b.all[side].Speakers[k], b.body(side)
	words := s.Words.In(body)
	row := VoiceRow{Name: words, Role: s.Role.In(body), Statements: b.statements(side, s.Statements)}
	switch s.Sourcing {
	case compare.NamedPerson:
		row.Named = b.say("named")
	case compare.NamedBody:
		row.Named = b.say("an organisation, named")
	default:
		row.Named = b.say("not named")
	}
	if s.Sourcing != compare.Unnamed && s.Entity != "" {
		if row.Name = b.name(s.Entity); words != row.Name {
			row.Printed = words
		}
	}
	quoted := 0
	for _, st := range row.Statements {
		quoted += st.Quoted
	}
	sum := b.Book().Count("{n} statements", len(s.Statements))
	if quoted > 0 {
		sum = b.say("{statements}, {words} quoted", sum, b.Book().Count("{n} words", quoted))
	}
	row.Sum = b.sum(sum, oneSpeaker{side, k})
	b.addGroup(&row, s.Key(body), b.affiliation(side, s))
	return row
}

func (b rosters) table(v VoicesView) *Table {
	t := &Table{Caption: b.say("Who speaks in each account"), Hidden: !b.Option(asTable),
		Head: headed(b.Book(), "Account", "Paragraph", "Affiliation", "Speaker", "As printed", "Role", "Named",
			"Attributed by", "Form", "Words quoted", "Told to")}
	for _, g := range v.Groups {
		for _, cell := range g.Cells {
			for _, r := range cell.Speakers {
				for _, st := range r.Statements {
					t.Rows = append(t.Rows,
						[]Cell{{Text: cell.Letter}, {Text: st.Where, Item: st.Item}, {Text: g.Name}, {Text: r.Name},
							{Text: cmp.Or(r.Printed, r.Name)},
							{Text: r.Role}, {Text: r.Named}, {Text: st.Cue}, {Text: b.say(formWords[st.Form])},
							{Text: strconv.Itoa(st.Quoted), Number: true}, {Text: st.Via}})
				}
			}
		}
	}
	return t
}
