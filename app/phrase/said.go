package phrase

// A Said is a phrase with what fills its places, two at most, for whoever will
// say it in a language. Two are equal if they say the same. The zero Said says
// nothing.
type Said struct {
	Phrase        Key
	First, Second string
}

// Of returns the phrase with its values.
func Of(english Key, values ...string) Said {
	values = append(values, "", "")
	return Said{english, values[0], values[1]}
}

// In says it in the book's language.
func (s Said) In(b Book) string { return b.Say(s.Phrase, s.First, s.Second) }

// String says it in English.
func (s Said) String() string { return s.In(Book{}) }
