package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden files anew")

// printed runs "parallax marks" and returns what it printed, line by line.
func printed(t *testing.T, want int, args ...string) (lines []string, said string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(append([]string{"marks", "-json"}, args...), &stdout, &stderr); status != want {
		t.Fatalf("%v: status %d; %s", args, status, stderr.String())
	}
	if stdout.Len() > 0 {
		lines = strings.Split(strings.TrimSuffix(stdout.String(), "\n"), "\n")
	}
	return lines, stderr.String()
}

func TestTheMarksOfAShortText(t *testing.T) {
	lines, _ := printed(t, 0, "-published", "2019-05-07", "testdata/dam.txt")
	got := strings.Join(lines, "\n") + "\n"
	golden := filepath.Join("testdata", "dam.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || got != string(want) {
		t.Errorf("got\n%s\nwant\n%s%v", got, want, err)
	}
}

func TestOffsetsAreThoseOfTheTextAsReceived(t *testing.T) {
	raw, err := os.ReadFile("testdata/dam.txt")
	if err != nil {
		t.Fatal(err)
	}
	received, points := string(raw), []rune(string(raw))
	check := func(words string, w where) {
		if received[w.Start:w.End] != words || string(points[w.From:w.To]) != words {
			t.Errorf("%+v is %q and %q, want %q", w, received[w.Start:w.End], string(points[w.From:w.To]), words)
		}
	}
	lines, _ := printed(t, 0, "testdata/dam.txt")
	for _, line := range lines {
		var m markLine
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		check(m.Text, where{m.Start, m.End, m.From, m.To})
		for words, at := range map[string]*where{m.Speaker: m.SpeakerAt, m.Cue: m.CueAt, m.Of: m.OfAt} {
			if words != "" {
				check(words, *at)
			}
		}
	}
	if len(lines) < 10 || utf8.RuneCount(raw) == len(raw) {
		t.Errorf("only %d lines", len(lines))
	}
}

func TestATextOfNothingHasNoMarks(t *testing.T) {
	for _, body := range []string{"", "\n \n", "\ufeff"} {
		name := filepath.Join(t.TempDir(), "nothing.txt")
		if err := os.WriteFile(name, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
		if lines, said := printed(t, 0, name); len(lines) > 0 || said != "" {
			t.Errorf("%q: %v, %s", body, lines, said)
		}
	}
}

func TestAFileThatIsNotTextIsNamedAndTheOthersAreRead(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.txt")
	if err := os.WriteFile(bad, []byte("One\n\nTw\xffo\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	lines, said := printed(t, 1, bad, bad+".missing", "testdata/dam.txt")
	if len(lines) < 10 || !strings.HasPrefix(lines[0], `{"file":"testdata/dam.txt",`) {
		t.Errorf("%v", lines)
	}
	if !strings.Contains(said, "bad.txt:3: byte 7 is not UTF-8") || !strings.Contains(said, ".missing") {
		t.Errorf("said %s", said)
	}
}

func TestALabelIsNobodysInATextAboutElsewhere(t *testing.T) {
	for body, want := range map[string]int{
		"Talks\n\nThe regime met the rebels in Sarajevo.": 0,
		"Talks\n\nThe regime met the rebels in Syria.":    2,
	} {
		name := filepath.Join(t.TempDir(), "talks.txt")
		if err := os.WriteFile(name, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
		lines, _ := printed(t, 0, name)
		if got := strings.Count(strings.Join(lines, "\n"), `"label":true`); got != want {
			t.Errorf("%q: %d labels, want %d: %v", body, got, want, lines)
		}
	}
}

func TestMarksOfStandardInput(t *testing.T) {
	file, err := os.Open("testdata/dam.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	was := os.Stdin
	os.Stdin = file
	defer func() { os.Stdin = was }()
	lines, _ := printed(t, 0, "-")
	if want, _ := printed(t, 0, "testdata/dam.txt"); strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("%v", lines)
	}
}

func TestTheNameOfAPlaceIsOneWhereItActsToo(t *testing.T) {
	name := filepath.Join(t.TempDir(), "talks.txt")
	if err := os.WriteFile(name,
		[]byte("Talks\n\nIsrael said on Monday it had not fired. The U.S. warned both sides. They met in Israel."),
		0o644); err != nil {
		t.Fatal(err)
	}
	lines, _ := printed(t, 0, name)
	all := strings.Join(lines, "\n")
	if !strings.Contains(all, `"entity":"israel:actor"`) || strings.Count(all, `"type":"place"`) != 3 ||
		strings.Contains(all, `"type":"organisation"`) {
		t.Errorf("%s", all)
	}
}
