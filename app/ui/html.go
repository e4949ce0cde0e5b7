package ui

import (
	"html"
	"slices"
	"strconv"
	"strings"
)

// plain turns what the framework prints into HTML.
//
// The framework (go-app v9.8.0, html.go) prints attributes in a random order
// and quoted as Go strings, so that a quotation mark in a title would end the
// attribute; it prints true as no value at all and false as a value, which
// turns aria-expanded and hidden into their opposites; and it puts a line break
// between any two children, which would stand as a space inside a sentence.
// Its escaping of text is right. No text of ours holds a line break, so every
// line break outside an attribute is the framework's own.
func plain(printed string) string {
	var b strings.Builder
	for printed != "" {
		switch {
		case printed[0] == '\n':
			printed = printed[1:]
		case printed[0] == '<' && printed[1] != '/':
			printed = tag(&b, printed)
		case printed[0] == '<' && isLeftOut(printed):
			printed = printed[strings.IndexByte(printed, '>')+1:]
		default:
			b.WriteByte(printed[0])
			printed = printed[1:]
		}
	}
	return b.String()
}

// isLeftOut reports whether s begins with an end tag that the next tag implies,
// as HTML has it for rows, cells and items. Tables are a tenth shorter so.
func isLeftOut(s string) bool {
	name, _, _ := strings.Cut(s[2:], ">")
	switch name {
	case "tr", "th", "td", "li", "dt", "dd":
		return true
	}
	return false
}

// tag rewrites the opening tag that s begins with and returns what follows it.
func tag(b *strings.Builder, s string) string {
	end := strings.IndexAny(s, " >")
	name := s[1:end]
	b.WriteString(s[:end])
	s = s[end:]
	var attributes []string
	for s[0] == ' ' {
		var a string
		a, s = attribute(s[1:])
		attributes = append(attributes, a)
	}
	slices.Sort(attributes)
	for _, a := range attributes {
		b.WriteString(a)
	}
	s = s[1:]
	if rest, empty := strings.CutPrefix(strings.TrimPrefix(s, "\n"), "</"+name+">"); empty && isShape[name] {
		b.WriteString("/>")
		return rest
	}
	b.WriteByte('>')
	return s
}

// isShape lists parts of drawings, which HTML lets end in their opening tag.
var isShape = map[string]bool{"path": true, "rect": true, "line": true, "circle": true}

// attribute reads one printed attribute and returns it as HTML, with a space
// before it, or empty where it must not stand at all.
func attribute(s string) (as, rest string) {
	end := strings.IndexAny(s, " =>")
	name, value, given := s[:end], "", s[end] == '='
	if s = s[end:]; given {
		printed, err := strconv.QuotedPrefix(s[1:])
		if err != nil {
			panic("ui: the framework printed an attribute in a new way: " + s[:min(len(s), 40)])
		}
		value, _ = strconv.Unquote(printed)
		s = s[1+len(printed):]
	}
	switch {
	case isSwitch[name] && value == "false":
		return "", s
	case isSwitch[name]:
		return " " + name, s
	case !given && strings.HasPrefix(name, "aria-"):
		value = "true"
	}
	return " " + name + `="` + html.EscapeString(value) + `"`, s
}

// isSwitch lists the attributes that are on by standing there.
var isSwitch = map[string]bool{"hidden": true, "disabled": true, "checked": true, "selected": true, "open": true,
	"readonly": true}

// sorted returns a class list in a fixed order, without doubles.
func sorted(class string) string {
	names := strings.Fields(class)
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}
