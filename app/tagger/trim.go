package tagger

import "slices"

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
