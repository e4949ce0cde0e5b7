package tagger

import "slices"

// Lean returns m with so many steps more to a weight for the first word of an
// organisation, and so many less for a place's.
func (m *Model) Lean(steps int) *Model {
	leaning := *m
	for l := range leaning.transitions {
		leaning.transitions[l][FirstOrganisation] += int32(steps)
		leaning.transitions[l][FirstPlace] -= int32(steps)
	}
	return &leaning
}

// Trim returns the model without so many of its lightest features that its
// file has at most that many bytes; an empty model where even that is not enough.
func (m *Model) Trim(bytes int) *Model {
	for len(m.Encode()) > bytes && len(m.features.sorted) > 0 {
		m = m.lighter()
	}
	return m
}

// lighter returns the model without the lightest hundredth of its features.
func (m *Model) lighter() *Model {
	rows := m.features.weights
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rows[b].weight() - rows[a].weight() })
	kept := order[:len(order)-len(order)/100-1]
	slices.Sort(kept)
	w := Weights{Transitions: m.transitions}
	for _, i := range kept {
		w.Keys = append(w.Keys, m.features.sorted[i])
		w.Rows = append(w.Rows, rows[i])
	}
	return NewModel(m.knowledge, w)
}

// weight returns the sum of a row's weights, whatever their sign.
func (r Row) weight() int {
	sum := 0
	for _, v := range r {
		sum += max(int(v), -int(v))
	}
	return sum
}
