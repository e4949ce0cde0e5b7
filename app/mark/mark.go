// Package mark is the closed set of what Parallax marks in a text: who and
// where (Mention), said what (Quote), how many (Figure) and when (Date).
//
// It guarantees that a mark never holds copied text, only spans into the
// Article's Body, and that every mark carries its status and the rule or model
// that made it.
package mark

import "parallax/app/text"

// A Mark is one of [Mention], [Quote], [Figure] or [Date].
type Mark interface {
	Where() text.Span
	Origin() Made
	mark()
}

// A Status tells who stands behind a mark.
type Status string

const (
	Checked  Status = "checked"  // an editor marked or confirmed it
	Found    Status = "found"    // a rule or the tagger proposes it
	Disputed Status = "disputed" // a reader said no
)

// Made tells how a mark came to be.
type Made struct {
	Status Status `json:"status"`
	Rule   string `json:"rule,omitempty"` // name of the rule or model; empty for checked marks
}

// A Voice tells in whose words a stretch of text stands.
type Voice string

const (
	Narrator   Voice = "narrator"   // the account's own words
	Paraphrase Voice = "paraphrase" // reported speech without quotation marks
	Quoted     Voice = "quoted"     // between quotation marks
)

// A Mention is an occurrence of an entity.
type Mention struct {
	text.Span
	Entity string `json:"id"`              // ID in the lexicon
	Label  bool   `json:"label,omitempty"` // a describing word ("the regime"), not a name
	Type   string `json:"type,omitempty"`  // person, organisation or place, where the tagger says so
	Made
}

// A Form of attribution.
type Form string

const (
	Direct   Form = "direct"   // a quotation of a sentence or more
	Partial  Form = "partial"  // quoted words inside somebody's reported statement
	Scare    Form = "scare"    // quoted words nobody in particular is named for
	Indirect Form = "indirect" // reported speech without quotation marks
)

// A Quote is one attributed statement. Speaker and Cue are empty spans where
// the text gives none.
type Quote struct {
	Content text.Span `json:"content"` // the words quoted (without their marks) or the clause reported
	Form    Form      `json:"form"`
	Speaker text.Span `json:"speaker"` // the words that name the speaker, as printed
	Cue     text.Span `json:"cue"`     // "said", "according to"
	Lemma   string    `json:"lemma,omitempty"`
	By      []string  `json:"by,omitempty"`  // entity IDs of the speaker, resolved
	Via     string    `json:"via,omitempty"` // entity ID of the outlet it was told to
	Made
}

// A Bound tells how a printed number limits what it counts.
type Bound string

const (
	Exact    Bound = "exact"
	About    Bound = "about"
	AtLeast  Bound = "at-least"
	MoreThan Bound = "more-than"
	AtMost   Bound = "at-most"
	LessThan Bound = "less-than"
)

// A Figure is a number with what it counts or measures.
type Figure struct {
	text.Span           // with its hedge: "more than 200,000"
	Number    text.Span `json:"number"` // without it: "200,000"
	Low       float64   `json:"low"`
	High      float64   `json:"high"`            // equal to Low unless a range is printed: "7-800,000"
	Vague     bool      `json:"vague,omitempty"` // the words give no number: "tens of thousands"
	Bound     Bound     `json:"bound"`
	Unit      string    `json:"unit,omitempty"` // in the text's own words or a unit's symbol
	Of        text.Span `json:"of"`             // what is counted
	Made
}

// A Precision tells how finely a date is known.
type Precision string

const (
	Day     Precision = "day"
	Week    Precision = "week"
	Month   Precision = "month"
	Season  Precision = "season"
	Year    Precision = "year"
	Decade  Precision = "decade"
	Era     Precision = "era"
	Unfixed Precision = "" // the article's day is unknown, so the words stay relative
)

// A Date is a time expression resolved to the days it may mean, both
// inclusive, as YYYY-MM-DD; both empty where it cannot be resolved.
type Date struct {
	text.Span
	From      string    `json:"from,omitempty"`
	To        string    `json:"to,omitempty"`
	Precision Precision `json:"precision,omitempty"`
	Basis     Basis     `json:"basis,omitempty"`
	Status    Status    `json:"status"`
}

// Marks are all marks of one article, each kind sorted by [text.Compare].
type Marks struct {
	Mentions []Mention `json:"mentions,omitempty"`
	Quotes   []Quote   `json:"quotes,omitempty"`
	Figures  []Figure  `json:"figures,omitempty"`
	Dates    []Date    `json:"dates,omitempty"`
}

func (m Made) Origin() Made        { return m }
func (d Date) Origin() Made        { return Made{d.Status, d.Basis.String()} }
func (m Mention) Where() text.Span { return m.Span }
func (q Quote) Where() text.Span   { return q.Content }
func (f Figure) Where() text.Span  { return f.Span }
func (d Date) Where() text.Span    { return d.Span }
func (Mention) mark()              {}
func (Quote) mark()                {}
func (Figure) mark()               {}
func (Date) mark()                 {}
