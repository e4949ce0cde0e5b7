package main

import (
	"fmt"

	"parallax/app/corpus/reading"
	"parallax/app/explore"
	"parallax/app/tagger"
)

// modelName is the file that holds the model of names.
const modelName = "names.model"

// read makes a corpus of the articles and gives it as the page takes it.
func read(asked request, files map[string][]byte) (answer, []byte, error) {
	tag, err := model(asked, files)
	var told answer
	if err != nil {
		told.Rules = err.Error()
	}
	c, problems := reading.Build(asked.Title, asked.Note, asked.Articles, tag)
	if len(problems) > 0 {
		told.Problems = problems
		return told, nil, nil
	}
	snapshot, err := explore.New(c).Encode()
	return told, snapshot, err
}

// model loads the model of names, or says by its name why it cannot be used.
func model(asked request, files map[string][]byte) (*tagger.Model, error) {
	file, ok := files[modelName]
	if !ok {
		return nil, fmt.Errorf("%s: it could not be loaded", modelName)
	}
	m, err := tagger.Load(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", modelName, err)
	}
	if asked.stray(modelName) {
		return nil, fmt.Errorf("%s: not the file that this page was published with", modelName)
	}
	return m, nil
}
