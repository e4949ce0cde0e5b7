package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"parallax/app/corpus/reading"
)

// A request is what the page asks for.
type request struct {
	Do       string           `json:"do"`       // "read" or "pack"
	Title    string           `json:"title"`    // of the corpus; empty: made of the files' names
	Note     string           `json:"note"`     // of the corpus; may be empty
	Articles []reading.Source `json:"articles"` // to read
	Files    []sized          `json:"files"`    // that follow

	Before string `json:"before"` // to pack: the parts of the page, as HTML; see publish.Page
	Body   string `json:"body"`
	After  string `json:"after"`
}

// An answer is what became of a request; the bytes that follow are what was
// asked for, and none where there are problems.
type answer struct {
	Problems []reading.Problem `json:"problems"`
	Rules    string            `json:"rules"` // why names were found by the rules alone; empty where they were not
}

// A sized file is one of those that follow a line, with its length in bytes.
type sized struct {
	Name string `json:"name"`
	Size int    `json:"size"`

	Stray bool `json:"stray"` // it is not the file that the page was published with
}

// stray reports whether a file of that name is not the one that belongs.
func (r request) stray(name string) bool {
	return slices.ContainsFunc(r.Files, func(f sized) bool { return f.Name == name && f.Stray })
}

// receive reads a request and its files.
func receive(in io.Reader) (request, map[string][]byte, error) {
	all, err := io.ReadAll(in)
	if err != nil {
		return request{}, nil, err
	}
	line, rest, _ := bytes.Cut(all, []byte("\n"))
	var asked request
	if err := json.Unmarshal(line, &asked); err != nil {
		return asked, nil, fmt.Errorf("the request is not understood: %w", err)
	}
	files := map[string][]byte{}
	for _, f := range asked.Files {
		if f.Size < 0 || f.Size > len(rest) {
			return asked, nil, fmt.Errorf("%s: %d bytes are announced and %d are there", f.Name, f.Size, len(rest))
		}
		files[f.Name], rest = rest[:f.Size], rest[f.Size:]
	}
	return asked, files, nil
}

// send writes an answer and what was asked for.
func send(out io.Writer, told answer, data []byte) error {
	line, err := json.Marshal(told)
	if err != nil {
		return err
	}
	_, err = out.Write(append(append(line, '\n'), data...))
	return err
}
