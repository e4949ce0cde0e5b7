package provenance

import (
	"slices"
	"strings"

	"parallax/app/article"
)

// agencies lists news agencies by the name that readers know, with the folded
// forms in which lines of credit name them.
var agencies = []struct {
	name  string
	forms []string
}{
	{"AFP", []string{"agence france-presse", "agence france presse", "afp"}},
	{"AP", []string{"the associated press", "associated press", "ap"}},
	{"Reuters", []string{"thomson reuters", "reuters"}},
	{"Anadolu", []string{"anadolu agency", "anadolu"}},
	{"ANSA", []string{"ansa"}},
	{"Bloomberg", []string{"bloomberg"}},
	{"dpa", []string{"dpa"}},
	{"EFE", []string{"efe"}},
	{"Interfax", []string{"interfax"}},
	{"IRNA", []string{"irna"}},
	{"Kyodo", []string{"kyodo news", "kyodo"}},
	{"Ma’an", []string{"ma'an"}},
	{"PA", []string{"press association", "pa media"}},
	{"PTI", []string{"press trust of india", "pti"}},
	{"SANA", []string{"sana"}},
	{"TASS", []string{"tass"}},
	{"UPI", []string{"united press international", "upi"}},
	{"WAFA", []string{"wafa"}},
	{"Xinhua", []string{"xinhua"}},
	{"Yonhap", []string{"yonhap"}},
}

// agenciesIn returns the agencies of the list that a line names.
func agenciesIn(p plain) []string {
	var names []string
	line := " " + strings.Join(p.words, " ") + " "
	for _, a := range agencies {
		if slices.ContainsFunc(a.forms, func(form string) bool { return strings.Contains(line, " "+form+" ") }) {
			names = append(names, a.name)
		}
	}
	return names
}

// creditedAgencies returns the agencies that an article names as its sources, in
// its lines of credit and in the dateline: "PARIS (Reuters) - The dam held".
func creditedAgencies(a *article.Article, by []article.Provenance) map[string]bool {
	named := map[string]bool{}
	add := func(line string) {
		for _, name := range agenciesIn(plainLine(line)) {
			named[name] = true
		}
	}
	for n := range a.Paragraphs {
		if by[n].Kind == article.Credit {
			add(a.Text(n + 1))
		} else if n < headParagraphs {
			add(dateline(a.Text(n + 1)))
		}
	}
	return named
}

// dateline returns what a paragraph has between brackets before its first dash,
// near its start.
func dateline(line string) string {
	head := line[:min(len(line), 60)]
	open := strings.IndexByte(head, '(')
	if open < 0 {
		return ""
	}
	inside, after, ok := strings.Cut(head[open+1:], ")")
	after = strings.TrimLeft(after, " \u00a0")
	if !ok || !strings.HasPrefix(after, "-") && !strings.HasPrefix(after, "–") && !strings.HasPrefix(after, "—") {
		return ""
	}
	return inside
}
