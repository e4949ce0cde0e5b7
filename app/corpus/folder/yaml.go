package folder

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A sheet is one YAML file of the folder while it is read. It reads strictly:
// a key it does not know and a value of the wrong shape are problems, named
// with their line, and reading goes on with an empty value.
type sheet struct {
	name     string
	problems *Problems
}

func (s sheet) problem(n *yaml.Node, format string, args ...any) {
	s.problems.add(s.name, n.Line, format, args...)
}

// root parses the file and returns its topmost value, or nil.
func (s sheet) root(raw []byte) *yaml.Node {
	if !utf8.Valid(raw) {
		s.problems.add(s.name, 0, "the file is not UTF-8; save it as UTF-8 text")
		return nil
	}
	var doc, next yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(raw))
	err := decoder.Decode(&doc)
	if errors.Is(err, io.EOF) || err == nil && len(doc.Content) == 0 {
		s.problems.add(s.name, 0, "the file holds nothing; fill it or remove it")
		return nil
	}
	if err != nil {
		line, what := yamlError(err)
		s.problems.add(s.name, line, "not YAML: %s; mend it there or in the line above", what)
		return nil
	}
	if decoder.Decode(&next) != io.EOF {
		s.problems.add(s.name, max(next.Line, 1), "a second document begins after “---”; put all into one")
	}
	return doc.Content[0]
}

// yamlError takes the line out of an error such as "yaml: line 3: did not find
// expected key": the text is the only place where the library gives it.
func yamlError(err error) (int, string) {
	what := strings.TrimPrefix(err.Error(), "yaml: ")
	rest, ok := strings.CutPrefix(what, "line ")
	if !ok {
		return 0, what
	}
	digits, after, _ := strings.Cut(rest, ": ")
	line, err := strconv.Atoi(digits)
	if err != nil {
		return 0, what
	}
	return line, after
}

// fields returns the values of a mapping by key, and nothing for a missing one.
func (s sheet) fields(n *yaml.Node, known ...string) map[string]*yaml.Node {
	values := map[string]*yaml.Node{}
	if n == nil {
		return values
	}
	if n.Kind != yaml.MappingNode {
		s.problem(n, "expected keys (%s), not %s; write “key: value” lines", strings.Join(known, ", "), shape(n))
		return values
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case !slices.Contains(known, key.Value):
			s.problem(key, "unknown key %q; use %s", key.Value, strings.Join(known, ", "))
		case values[key.Value] != nil:
			s.problem(key, "the key %q is given twice; keep one", key.Value)
		default:
			values[key.Value] = n.Content[i+1]
		}
	}
	return values
}

// list returns the items of a list; a missing or empty value has none.
func (s sheet) list(n *yaml.Node) []*yaml.Node {
	if n == nil || isNull(n) {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		s.problem(n, "expected a list, not %s; begin each item with “- ”", shape(n))
		return nil
	}
	return n.Content
}

// text returns a plain value as printed, trimmed, on one line and without byte
// order marks; a missing or null one is empty.
func (s sheet) text(n *yaml.Node) string {
	if n == nil || isNull(n) {
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		s.problem(n, "expected words, not %s; put quotation marks around them", shape(n))
		return ""
	}
	if strings.ContainsRune(n.Value, 0) {
		s.problem(n, "the words hold a NUL, which no page can show; leave it out")
		return ""
	}
	words := strings.TrimSpace(strings.ReplaceAll(n.Value, "\ufeff", ""))
	return strings.Join(strings.FieldsFunc(words, isBreak), " ")
}

// isBreak reports whether r ends a line, as it may in a value of several lines.
func isBreak(r rune) bool { return r == '\n' || r == '\r' }

// exact returns a plain value with the white space that quotation marks keep.
func (s sheet) exact(n *yaml.Node) string {
	if s.text(n) == "" {
		return ""
	}
	return n.Value
}

// texts returns a list of plain values; one value alone counts as a list of one.
func (s sheet) texts(n *yaml.Node) []string {
	if n != nil && n.Kind == yaml.ScalarNode && !isNull(n) {
		return []string{s.text(n)}
	}
	var out []string
	for _, item := range s.list(n) {
		if t := s.text(item); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// largest bounds the numbers a sheet may give: none is infinite.
const largest = 1e300

// number returns a number and whether there is one.
func (s sheet) number(n *yaml.Node) (float64, bool) {
	t := s.text(n)
	if t == "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(t, 64)
	if err != nil || v != v || v > largest || v < -largest {
		s.problem(n, "%q is no number; write digits", t)
		return 0, false
	}
	return v, true
}

// choice returns a plain value that must be one of those allowed.
func (s sheet) choice(n *yaml.Node, what string, allowed ...string) string {
	t := s.text(n)
	if t != "" && !slices.Contains(allowed, t) {
		s.problem(n, "unknown %s %q; use %s", what, t, strings.Join(allowed, ", "))
		return ""
	}
	return t
}

func (s sheet) flag(n *yaml.Node) bool {
	return s.choice(n, "answer", "true", "false") == "true"
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func shape(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "a YAML alias"
	}
	return "plain words"
}
