package corpus

// Counts returns how often each article mentions an entity, by name or label,
// in the order of Articles. An entity nobody mentions has zeros.
func (c *Corpus) Counts(entity string) []int {
	counts := make([]int, len(c.Articles))
	for i, marks := range c.Marks {
		for _, m := range marks.Mentions {
			if m.Entity == entity {
				counts[i]++
			}
		}
	}
	return counts
}
