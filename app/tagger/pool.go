package tagger

// longestPooled is how many words a run may have to be pooled.
const longestPooled = 4

// A pooled is what the scores of one run of capitals are at all of its
// occurrences together.
type pooled struct {
	scores [longestPooled]Scores
	count  int32
}

// pool gives the occurrences of one run of capitals the mean of their scores:
// what one sentence says of "Majdalani" ("envoy Majdalani told") holds for the
// others. It is wrong where a document uses one name of two, unless the words
// beside each, which add scores by way of transitions, tell them apart.
func (d *Document) pool(scores []Scores) {
	pools := map[uint32]*pooled{}
	d.eachShortRun(func(r run) {
		h := d.runHash(r)
		p := pools[h]
		if p == nil {
			p = new(pooled)
			pools[h] = p
		}
		p.count++
		for i := r.start; i < r.end; i++ {
			add(&p.scores[i-r.start], &scores[i])
		}
	})
	d.eachShortRun(func(r run) {
		p := pools[d.runHash(r)]
		for i := r.start; i < r.end && p.count > 1; i++ {
			for l := range scores[i] {
				scores[i][l] = p.scores[i-r.start][l] / p.count
			}
		}
	})
}

// eachShortRun calls f with the runs of capitalised words alone, of at most
// longestPooled words.
func (d *Document) eachShortRun(f func(run)) {
	for n, r := range d.runs {
		if int(d.tokens[r.start].run) == n && r.end-r.start <= longestPooled {
			f(r)
		}
	}
}

func (d *Document) runHash(r run) uint32 {
	h := uint32(0)
	for i := r.start; i < r.end; i++ {
		h = joinWord(h, d.at(i).form)
	}
	return h
}

// mostMargin bounds what full names say of a surname.
const mostMargin = 40

// surnames lets full names speak for the surname alone: "Majdalani" gains as a
// person by how much the last word of "Ahmed Majdalani" is rather a person's
// than anything else.
func (d *Document) surnames(scores []Scores) {
	type sum struct{ margin, count int32 }
	sums := make([]sum, len(d.words))
	d.eachShortRun(func(r run) {
		if r.end-r.start > 1 {
			s := &sums[d.tokens[r.end-1].word]
			s.margin += min(max(personMargin(scores[r.end-1]), -mostMargin), mostMargin)
			s.count++
		}
	})
	d.eachShortRun(func(r run) {
		if s := sums[d.tokens[r.start].word]; r.end-r.start == 1 && s.margin > 0 {
			scores[r.start][FirstPerson] += s.margin / s.count
		}
	})
}

// personMargin returns by how much the inside of a person's name leads.
func personMargin(s Scores) int32 {
	top := int32(impossible)
	for l, v := range s {
		if typeOf[l] != Person {
			top = max(top, v)
		}
	}
	return s[InPerson] - top
}
