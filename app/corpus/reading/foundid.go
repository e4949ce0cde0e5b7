package reading

import (
	"slices"
	"strconv"

	"parallax/app/annotate/quote"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
)

// keepApart gives the found entities that bear the ID of one in the folder's
// own lexicon, which are the first known ones, another ID: the town "lincoln"
// makes a man of the name, in another article, "lincoln:person", and a folder
// may call somebody so already. Their mentions are those that have a type.
func keepApart(c *corpus.Corpus, known int) {
	entities, ids := slices.Clone(c.Lexicon.Entities), map[string]string{}
	taken := map[string]bool{}
	for _, e := range entities {
		taken[e.ID] = true
	}
	own := lexicon.New(entities[:known], nil)
	for i := known; i < len(entities); i++ {
		id := entities[i].ID
		if _, clash := own.Entity(id); !clash {
			continue
		}
		free := id
		for n := 2; taken[free]; n++ {
			free = id + "-" + strconv.Itoa(n)
		}
		taken[free], ids[id], entities[i].ID = true, free, free
	}
	if len(ids) == 0 {
		return
	}
	c.Lexicon = lexicon.New(entities, c.Lexicon.Ambiguous)
	for i, a := range c.Articles {
		if retarget(c.Marks[i].Mentions, ids) {
			c.Marks[i].Quotes = quote.Find(a, c.Marks[i].Mentions, c.Lexicon)
		}
	}
}

// retarget gives the tagger's mentions their entities' new IDs, and reports
// whether there were any.
func retarget(mentions []mark.Mention, ids map[string]string) bool {
	changed := false
	for k := range mentions {
		if id := ids[mentions[k].Entity]; id != "" && mentions[k].Type != "" {
			mentions[k].Entity, changed = id, true
		}
	}
	return changed
}
