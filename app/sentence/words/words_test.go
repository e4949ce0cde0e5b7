package words

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestListsAreInOrderWithoutDoubles reads every list as its format demands.
func TestListsAreInOrderWithoutDoubles(t *testing.T) {
	files, err := filepath.Glob("*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("found %d lists, %v", len(files), err)
	}
	for _, file := range files {
		text := read(t, file)
		if !strings.HasPrefix(text, "# ") || !strings.HasSuffix(text, "\n") {
			t.Errorf("%s begins with no comment that says what it lists, or ends with no line end", file)
		}
		seen := map[string]bool{}
		for group := range strings.SplitSeq(text, "\n\n") {
			if entries := slices.Collect(Entries(group)); len(entries) > 0 {
				checkOrder(t, file, entries)
				checkForms(t, file, entries, seen)
			}
		}
	}
}

func checkOrder(t *testing.T, file string, entries []Entry) {
	t.Helper()
	byNumber := slices.IsSortedFunc(entries, func(a, b Entry) int {
		x, okX := number(a)
		y, okY := number(b)
		if !okX || !okY || x > y {
			return 1
		}
		return -1
	})
	byWord := slices.IsSortedFunc(entries, func(a, b Entry) int { return strings.Compare(a.Forms[0], b.Forms[0]) })
	if !byNumber && !byWord {
		t.Errorf("%s: the group of %q is in no order", file, entries[0].Forms[0])
	}
}

func number(e Entry) (float64, bool) {
	if len(e.Facts) == 0 {
		return 0, false
	}
	n, err := strconv.ParseFloat(e.Facts[0], 64)
	return n, err == nil
}

// checkForms adds the forms to seen. Two forms of one entry may be alike: "put".
func checkForms(t *testing.T, file string, entries []Entry, seen map[string]bool) {
	t.Helper()
	for _, e := range entries {
		for _, form := range e.Forms {
			if form == "" || form != strings.ToLower(strings.TrimSpace(form)) || strings.ContainsAny(form, ":’") {
				t.Errorf("%s: %q is no form", file, form)
			}
			if seen[form] {
				t.Errorf("%s lists %q twice", file, form)
			}
		}
		for _, form := range e.Forms {
			seen[form] = true
		}
	}
}

// TestEveryListIsEmbeddedAndUsed looks for words.NAME in the other packages.
func TestEveryListIsEmbeddedAndUsed(t *testing.T) {
	embedded := map[string]string{}
	embeds := regexp.MustCompile(`//go:embed (\S+)\n\t(\w+) string`)
	for _, m := range embeds.FindAllStringSubmatch(read(t, "lists.go"), -1) {
		embedded[m[1]] = m[2]
	}
	files, _ := filepath.Glob("*.txt")
	code := productCode(t)
	own := read(t, "people.go")
	for _, file := range files {
		name := embedded[file]
		if name == "" || !strings.Contains(code, "words."+name) && !strings.Contains(own, "("+name) {
			t.Errorf("%s (%q in lists.go) is not used", file, name)
		}
	}
	if len(embedded) != len(files) {
		t.Errorf("lists.go embeds %d lists of %d", len(embedded), len(files))
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// productCode returns the source of all packages of the product but this one,
// without their tests.
func productCode(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir("../..", func(path string, d os.DirEntry, err error) error {
		own := filepath.Base(filepath.Dir(path)) == "words"
		if err != nil || own || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		all.Write(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func TestEntriesHaveFormsAndFacts(t *testing.T) {
	list := "# a comment\nput/puts: estimate noun\n\nmore than: more\nplain\n"
	if full, short := Full(list), Short(list); len(full) != 3 || len(short) != 1 || !full["put"] || !short["puts"] {
		t.Errorf("the first forms are %v, the others %v", full, short)
	}
	got := slices.Collect(Entries(list))
	want := []Entry{
		{[]string{"put", "puts"}, []string{"estimate", "noun"}},
		{[]string{"more than"}, []string{"more"}},
		{[]string{"plain"}, []string{}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPeoplesAreToldFromFirstNames(t *testing.T) {
	for word, want := range map[string]bool{
		"syrian": true, "kurdish": true, "lebanese": true, "iraqi": true, "druze": true, "adrian": false, "ian": false,
		"school": false,
	} {
		if IsPeople(word) != want {
			t.Errorf("%s: a people is %v", word, !want)
		}
	}
}
