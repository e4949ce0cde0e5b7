package hostile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Texts returns the article files of the folder made of all, by name. Strings
// of even places stand in a.txt as paragraphs of their own; those of odd places
// in b.txt as what somebody is called on a day, and says with a number beside it. Every string
// has a somebody, who is named in one of the two.
func Texts(all []string) map[string]string {
	var a, b, named strings.Builder
	for i, s := range all {
		if i%2 == 1 {
			fmt.Fprintf(&b,
				"%s met the so-called %s on 3 May 2016.\n%s said “%s” at the bridge, where at least %d people stood.\n",
				Person(i), s, Person(i), s, 14+i)
			continue
		}
		fmt.Fprintln(&a, s)
		if fmt.Fprintf(&named, "%s crossed the bridge at the river. ", Person(i)); i%40 == 0 {
			named.WriteByte('\n')
		}
	}
	return map[string]string{"a.txt": a.String() + named.String(), "b.txt": b.String(),
		"c.txt": "A third account\nNobody saw the bridge.\n"}
}

// Person is the harmless name of whoever says string i.
func Person(i int) string { return fmt.Sprintf("Zed%d", i) }

// ID is that of the same in the lexicon.
func ID(i int) string { return fmt.Sprintf("zed%d", i) }

// Facts are the keys of an article's description that take a value and how it
// is known, in the order in which strings fill them.
var Facts = []string{"headline", "outlet", "byline", "url"}

// Write writes the folder made of all into dir: the texts, and the strings as
// everything that a sheet says of an article, a place or an actor. turn says at
// which string the descriptions of the articles begin.
func Write(dir string, all []string, turn int) error {
	files := Texts(all)
	files["articles.yaml"] = articles(all, turn)
	files["lexicon.yaml"] = entities(all)
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Described returns the string that fills a fact of article n, counted from 0;
// the title of the whole is fact -1 of article 0, its note fact -2.
func Described(all []string, turn, n, fact int) string {
	return all[(turn+n*2*len(Facts)+2*fact+4)%len(all)]
}

// Evidence returns the string that says how a fact is known.
func Evidence(all []string, turn, n, fact int) string {
	return all[(turn+n*2*len(Facts)+2*fact+5)%len(all)]
}

func articles(all []string, turn int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nnote: %s\narticles:\n", quoted(Described(all, turn, 0, -1)),
		quoted(Described(all, turn, 0, -2)))
	for n, id := range []string{"a", "b", "c"} {
		fmt.Fprintf(&b, "- id: %s\n  file: %s.txt\n  published: {value: 2016-05-0%d, basis: inferred, evidence: %s}\n",
			id, id, 4+n, quoted(Evidence(all, turn, n, -1)))
		for k, key := range Facts {
			fmt.Fprintf(&b, "  %s: {value: %s, basis: recorded, evidence: %s}\n", key,
				quoted(Described(all, turn, n, k)), quoted(Evidence(all, turn, n, k)))
		}
		if id == "c" {
			continue
		}
		b.WriteString("  provenance:\n")
		for p := range 12 {
			s := (turn + 2*p) % len(all)
			fmt.Fprintf(&b, "  - {paragraphs: %d, kind: agency, basis: inferred, agency: %s, evidence: %s}\n", 3*p+2,
				quoted(all[s]), quoted(all[(s+1)%len(all)]))
		}
	}
	return b.String()
}

// entities are places and actors in turn. A string is name, alias and note, and
// with a word before it a label.
func entities(all []string) string {
	var b strings.Builder
	b.WriteString("entities:\n")
	claimed := map[string]bool{}
	for i, s := range all {
		kind := [2]string{"actor", "place"}[i/2%2]
		aliases := quoted(Person(i))
		if v := Value(s); !claimed[v] && v != "" {
			claimed[v] = true
			aliases += ", " + quoted(v)
		}
		fmt.Fprintf(&b, "- {id: %s, kind: %s, class: %s, name: %s, note: %s, aliases: [%s], labels: [%s]", ID(i), kind,
			quoted(s), quoted(s), quoted(all[(i+1)%len(all)]), aliases, quoted("so-called "+s))
		if kind == "place" && i%16 == 2 {
			fmt.Fprintf(&b, ", point: {lat: %d.5, lon: %d.25, certainty: exact, source: %s}", i%60, i%90, quoted(s))
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// quoted writes s as YAML does between double quotation marks.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r >= ' ' && r <= '~' && r != '"' && r != '\\' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	return b.String() + `"`
}
