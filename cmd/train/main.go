// Command train learns the model of names that Parallax reads unknown names
// with, from the labelled texts and lists in cmd/train/data, and writes it to
// web/names.model. The same data and options give the same bytes.
//
// It learns in four steps. First a field on the texts that people labelled.
// Then one on those and on the machine-labelled Groningen Meaning Bank, where
// a token is left open whose label the first field does not confirm. Of that
// field the heaviest features are kept and learned anew. Last a second,
// small field learns what to make of the labels that a first reading gave to
// the same words elsewhere in a document; for that the training texts are read
// by fields that have not seen them.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"parallax/app/tagger"
)

// options of a training.
type options struct {
	data, out, measure     string
	epochs, refit, keep    int
	least, folds           int
	rate, l1, relax, scale float64
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", "cmd/train/data", "folder of the labelled texts and lists")
	flag.StringVar(&o.out, "o", "web/names.model", "file to write")
	flag.StringVar(&o.measure, "measure", "cmd/quality/data/names", "folder of labelled texts to measure on")
	flag.IntVar(&o.epochs, "epochs", 8, "how often the texts are gone through")
	flag.IntVar(&o.refit, "refit", 5, "how often for the features that are kept")
	flag.IntVar(&o.keep, "keep", 60000, "features to keep")
	flag.IntVar(&o.least, "least", 2, "how often a feature must occur")
	flag.IntVar(&o.folds, "folds", 3, "parts the texts are cut into for the second reading")
	flag.Float64Var(&o.rate, "rate", 0.3, "how far a step goes")
	flag.Float64Var(&o.l1, "l1", 3e-6, "penalty of a weight")
	flag.Float64Var(&o.relax, "relax", 0.2, "part of the penalty when the kept features are learned anew")
	flag.Float64Var(&o.scale, "scale", 10, "steps of a stored weight to one")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// A training is one run of the command.
type training struct {
	options
	lists *lists
	began time.Time
}

func run(o options) error {
	t := training{options: o, began: time.Now()}
	var err error
	if t.lists, err = readLists(o.data + "/lists"); err != nil {
		return err
	}
	gold, silver, err := readSamples(o.data, t.lists)
	if err != nil {
		return err
	}
	first := t.learn(gold, o.epochs)
	if err := t.report("gold", tagger.NewModel(t.lists.gazetteer, first, tagger.Weights{})); err != nil {
		return err
	}
	all := append(gold, agree(silver, tagger.NewModel(t.lists.gazetteer, first, tagger.Weights{}))...)
	first = t.learn(all, o.epochs)
	if err := t.report("first reading", tagger.NewModel(t.lists.gazetteer, first, tagger.Weights{})); err != nil {
		return err
	}
	second := t.learnSecond(all, first)
	m := tagger.NewModel(t.lists.gazetteer, first, second)
	if err := t.report("second reading", m); err != nil {
		return err
	}
	return os.WriteFile(o.out, m.Encode(), 0o644)
}

func (t *training) report(step string, m *tagger.Model) error {
	table, err := measure(t.measure, m)
	fmt.Printf("%s, after %s, %d bytes\n%s", step, time.Since(t.began).Round(time.Second), len(m.Encode()), table)
	return err
}

// agree leaves open the tokens of machine-labelled samples that m labels
// otherwise.
func agree(silver []sample, m *tagger.Model) []sample {
	out := make([]sample, len(silver))
	for i, s := range silver {
		labels := m.Read(s.doc)
		allowed := make([]uint16, len(labels))
		for j, l := range labels {
			allowed[j] = s.allowed[j]
			if s.allowed[j] != 1<<l {
				allowed[j] = anything
			}
		}
		s.allowed = allowed
		out[i] = s
	}
	return out
}

// learn learns the weights of the first reading from samples.
func (t *training) learn(samples []sample, epochs int) tagger.Weights {
	p, keys := build(samples, t.least)
	f := newField(p.count, t.rate, t.l1)
	f.train(p, epochs)
	f = f.lighter(t.keep, t.relax)
	f.train(p, t.refit)
	return quantise(f, keys, t.scale)
}

// learnSecond learns the weights of the second reading. Each part of the
// samples is first read by a model that learned from the other parts.
func (t *training) learnSecond(samples []sample, first tagger.Weights) tagger.Weights {
	b := newBuilder()
	var read []reading
	for fold := range t.folds {
		var rest, part []sample
		for i, s := range samples {
			if i%t.folds == fold {
				part = append(part, s)
			} else {
				rest = append(rest, s)
			}
		}
		m := tagger.NewModel(t.lists.gazetteer, t.learn(rest, t.epochs/2), tagger.Weights{})
		for _, s := range part {
			scores := m.Emissions(s.doc)
			r := reading{s, scores, s.doc.Evidence(m.Decode(s.doc, scores, 0))}
			read = append(read, r)
			b.countSample(s, r.evidence.Features)
		}
	}
	b.number(10)
	for _, r := range read {
		b.addSample(r.sample, r.evidence.Features)
		b.addScores(r, t.scale)
	}
	p, keys := b.problem()
	f := newField(p.count, t.rate/3, t.l1)
	for a := range f.trans {
		for c := range f.trans[a] {
			f.trans[a][c] = float64(first.Transitions[a][c]) / t.scale
			f.transSq[a][c] = 1000
		}
	}
	f.train(p, t.epochs/2)
	return quantise(f, keys, t.scale)
}

// A reading is a sample as a model read it that had not seen it.
type reading struct {
	sample
	scores   []tagger.Scores
	evidence *tagger.Evidence
}
