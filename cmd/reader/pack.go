package main

import (
	"fmt"

	"parallax/app/explore"
	"parallax/app/publish"
)

// The files that a page is packed from, besides its corpus.
const corpusName, shellName, programName = "corpus.json", "single.txt", "app.wasm.gz"

// pack makes a page in one file of a corpus and the HTML that the page's program
// has drawn of it.
func pack(asked request, files map[string][]byte) (answer, []byte, error) {
	for _, name := range []string{corpusName, shellName, programName} {
		if files[name] == nil {
			return answer{}, nil, fmt.Errorf("%s is missing", name)
		}
	}
	x, err := explore.Decode(files[corpusName])
	if err != nil {
		return answer{}, nil, err
	}
	p := publish.PageOf(x.Corpus)
	p.Before, p.Body, p.After, p.Corpus = asked.Before, asked.Body, asked.After, files[corpusName]
	single, err := publish.FillSingle(files[shellName], files[programName], p)
	return answer{}, single, err
}
