package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestADraftIsWrittenOnceAndThenAgreesWithWhatIsFound(t *testing.T) {
	dir := articleFolder(t, flood)
	var stdout, stderr bytes.Buffer
	if status := run([]string{"check", dir}, &stdout, &stderr); status != 0 || stdout.Len() > 0 ||
		!strings.Contains(stderr.String(), "-draft") {
		t.Fatalf("status %d: %s%s", status, stdout.String(), stderr.String())
	}
	if status := run([]string{"check", "-draft", dir}, &stdout, io.Discard); status != 0 ||
		strings.Count(stdout.String(), "\n") != 5 {
		t.Fatalf("status %d: %s", status, stdout.String())
	}
	dates := filepath.Join(dir, "checked", "dates.yaml")
	if err := os.WriteFile(dates,
		[]byte("- article: one\n  dates:\n  - {par: 2, text: \"3 May 2019\", value: 2019-05, precision: month}\n"),
		0o644); err != nil {
		t.Fatal(err)
	}
	stdout.Reset()
	stderr.Reset()
	if status := run([]string{"check", dir}, &stdout, &stderr); status != 0 || stderr.Len() > 0 {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	if want := "one.txt:2: date: checked “3 May 2019” (2019-05), found “3 May 2019” (2019-05-03)\n"; stdout.String() !=
		want {
		t.Errorf("got %s", stdout.String())
	}
	if status := run([]string{"check", dir, "-draft"}, io.Discard, &stderr); status != 1 ||
		strings.Count(stderr.String(), "already") != 4 {
		t.Errorf("status %d: %s", status, stderr.String())
	}
	if data, _ := os.ReadFile(dates); !bytes.Contains(data, []byte("month")) {
		t.Errorf("the editor's file is now %s", data)
	}
}

func TestADraftIsNotWrittenBesideOneCheckedFile(t *testing.T) {
	dir := articleFolder(t, flood)
	if err := writeNew(filepath.Join(dir, "checked", "dates.yaml"),
		[]byte("- article: one\n  dates: []\n")); err != nil {
		t.Fatal(err)
	}
	if status := run([]string{"check", "-draft", dir}, io.Discard, io.Discard); status != 1 {
		t.Errorf("status %d", status)
	}
	if files, _ := os.ReadDir(filepath.Join(dir, "checked")); len(files) != 1 {
		t.Errorf("%v", files)
	}
}
