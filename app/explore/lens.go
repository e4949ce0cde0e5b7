package explore

// Lenses are the questions the page can ask of its texts, in their order.
var Lenses = []struct {
	Lens     Lens
	Question string
}{
	{Entities, "Who and where?"},
	{Copy, "Whose copy?"},
}
