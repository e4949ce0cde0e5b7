package folder

import (
	"testing"
	"testing/fstest"
)

func TestFoundEntitiesHaveIDsOfTheirOwn(t *testing.T) {
	c, err := BuildWith(fstest.MapFS{
		"a.txt": {Data: []byte("Win\n\nThey live in Lincoln, in Lincoln Park and near Lincoln in Nebraska.\n")},
		"b.txt": {Data: []byte("Speech\n\nMr Lincoln said yes. “No,” Lincoln said. Lincoln, who was 50, told " +
			"the crowd so.\n")},
		"lexicon.yaml": {Data: []byte("entities:\n- {id: \"lincoln:person\", kind: place, name: Elsewhere, aliases: " +
			"[Elsewhere]}\n- {id: lincoln-park, kind: place, name: Other, aliases: [Other]}\n")},
	}, namesModel(t))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, e := range c.Lexicon.Entities {
		if seen[e.ID] {
			t.Errorf("two entities are called %s: %+v", e.ID, c.Lexicon.Entities)
		}
		seen[e.ID] = true
	}
	if len(c.Marks[1].Mentions) == 0 || len(c.Marks[1].Quotes) == 0 {
		t.Fatalf("nobody is found: %+v", c.Marks[1])
	}
	for _, m := range c.Marks[1].Mentions {
		if e, ok := c.Lexicon.Entity(m.Entity); !ok || !e.Found {
			t.Errorf("%+v means %+v", m, e)
		}
	}
	for _, q := range c.Marks[1].Quotes {
		for _, id := range q.By {
			if e, ok := c.Lexicon.Entity(id); !ok || !e.Found {
				t.Errorf("%+v speaks in %+v", e, q)
			}
		}
	}
}
