package folder

import (
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// An inlineMark is one [words](target) of a checked text.
type inlineMark struct {
	text.Span // of the words, in the text without the marks
	id        string
	label     bool
}

// unmark takes the marks out of a line: "[words](id)" for a name, "[words](~id)"
// for a label. Other brackets are words like any.
func unmark(line string) (string, []inlineMark) {
	var b strings.Builder
	var marks []inlineMark
	for line != "" {
		words, target, rest, ok := markAt(line)
		if !ok {
			b.WriteByte(line[0])
			line = line[1:]
			continue
		}
		start := b.Len()
		b.WriteString(words)
		id, label := strings.CutPrefix(target, "~")
		marks = append(marks, inlineMark{text.Span{Start: start, End: b.Len()}, id, label})
		line = rest
	}
	return b.String(), marks
}

// markAt cuts the mark that line begins with.
func markAt(line string) (words, target, rest string, ok bool) {
	if line[0] != '[' {
		return "", "", "", false
	}
	words, rest, ok = strings.Cut(line[1:], "](")
	if !ok || words == "" || strings.ContainsAny(words, "[]") {
		return "", "", "", false
	}
	target, rest, ok = strings.Cut(rest, ")")
	return words, target, rest, ok && isID(strings.TrimPrefix(target, "~"))
}

// checkedMentions reads the text of an article with its mentions marked. The
// marks taken out, each paragraph must be the article's own.
func (b *builder) checkedMentions(name string, raw []byte, a *article.Article, c *corpus.Corpus) []mark.Mention {
	marked, err := article.Parse(a.ID, name, raw)
	if err != nil {
		b.problems.addError(name, err)
		return nil
	}
	var mentions []mark.Mention
	for n, p := range marked.Paragraphs {
		line := 1 + strings.Count(marked.Body[:p.Start], "\n")
		if n == len(a.Paragraphs) {
			b.problems.add(name, line, "%s has only %d paragraphs; remove what follows from here", a.File, n)
			return mentions
		}
		words, marks := unmark(p.In(marked.Body))
		if own := a.Text(n + 1); words != own {
			b.problems.add(name, line, "%s", difference(words, own, a.File, n+1))
			continue
		}
		for _, m := range marks {
			if _, ok := c.Lexicon.Entity(m.id); !ok && !b.faulty[m.id] {
				b.problems.add(name, line,
					"“%s” is marked as %q, which is not in lexicon.yaml; add it there or mend the id", m.In(words),
					m.id)
				continue
			}
			mentions = append(mentions,
				mark.Mention{Span: m.Shift(a.Paragraphs[n].Start), Entity: m.id, Label: m.label, Made: checked})
		}
	}
	if n := len(marked.Paragraphs); n < len(a.Paragraphs) {
		b.problems.add(name, 0, "paragraph %d of %s and what follows are missing; copy them in", n+1, a.File)
	}
	return mentions
}

// difference says where the words of a marked paragraph leave the article's.
func difference(words, own, file string, n int) string {
	i := 0
	for i < len(words) && i < len(own) && words[i] == own[i] {
		i++
	}
	return "“" + excerpt(words, i) + "” is not in paragraph " + strconv.Itoa(n) + " of " + file + ", which has “" +
		excerpt(own, i) + "”; copy the article's words"
}

// excerpt returns some words of s around offset i.
func excerpt(s string, i int) string {
	start := strings.LastIndexByte(s[:min(i, len(s))], ' ') + 1
	words := strings.SplitN(s[start:], " ", 5)
	return strings.Join(words[:min(len(words), 4)], " ")
}
