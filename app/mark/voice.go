package mark

import "parallax/app/text"

// Voice tells in whose words s stands: quoted inside the content of a direct,
// partial or scare quote, paraphrase inside that of an indirect one, the
// narrator's otherwise. Quoted words inside a paraphrase are quoted. Words of
// which only a part is quoted count as what encloses them. A disputed quote is
// none.
func (m Marks) Voice(s text.Span) Voice {
	voice := Narrator
	for _, q := range m.Quotes {
		if q.Content.Start > s.Start {
			break
		}
		if !q.Content.Contains(s) || q.Status == Disputed {
			continue
		}
		if q.Voice() == Quoted {
			return Quoted
		}
		voice = Paraphrase
	}
	return voice
}

// Voice tells in whose words the quote's content stands.
func (q Quote) Voice() Voice {
	if q.Form == Indirect {
		return Paraphrase
	}
	return Quoted
}
