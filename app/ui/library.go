package ui

import (
	"cmp"
	"encoding/json"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"parallax/app/explore"
	"parallax/app/platform"
)

// A library holds the corpora that the page can show: the one it came with, and
// those that were read of the reader's own articles, by ID. Each own one is also
// kept by the browser, where that keeps anything.
type library struct {
	home *explore.Explorer
	own  map[string]shelved
}

// A shelved corpus is one of own articles, with how it is encoded.
type shelved struct {
	*explore.Explorer
	encoded string
}

// A reading is what the browser keeps of own articles that were read.
type reading struct {
	Title    string               `json:"title"`
	Rules    string               `json:"rules"` // why names were found by the rules alone
	Articles []explore.OwnArticle `json:"articles"`
	Corpus   string               `json:"corpus"` // as encoded
}

// The names under which the browser keeps what is typed, and each reading.
const draftName, readingName = "own draft", "own articles "

// explorer returns the explorer of a corpus, by ID; nil where there is none.
func (l *library) explorer(id string) *explore.Explorer {
	if id == "" {
		return l.home
	}
	if x, ok := l.own[id]; ok {
		return x.Explorer
	}
	r, ok := kept(readingName + id)
	if !ok {
		return nil
	}
	x, err := explore.Decode([]byte(r.Corpus))
	if err != nil {
		return nil
	}
	x.Own = explore.OwnCorpus{ID: id, Rules: r.Rules, Kept: true}
	l.put(x, r.Corpus)
	return x
}

func (l *library) put(x *explore.Explorer, encoded string) {
	if l.own == nil {
		l.own = map[string]shelved{}
	}
	l.own[x.Own.ID] = shelved{x, encoded}
}

// add takes a reading in, has the browser keep it, and returns its explorer.
func (l *library) add(r reading) (*explore.Explorer, error) {
	x, err := explore.Decode([]byte(r.Corpus))
	if err != nil {
		return nil, err
	}
	sum := fnv.New64a()
	sum.Write([]byte(r.Corpus))
	id := strconv.FormatUint(sum.Sum64(), 36)
	record, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	x.Own = explore.OwnCorpus{ID: id, Rules: r.Rules, Kept: platform.Keep(readingName+id, string(record))}
	l.put(x, r.Corpus)
	return x, nil
}

// forget says that the browser keeps nothing any more.
func (l *library) forget() {
	for _, x := range l.own {
		x.Own.Kept = false
	}
}

// keeps lists what the browser keeps.
func (l *library) keeps() explore.OwnHas {
	has := explore.OwnHas{}
	names := platform.Names()
	slices.Sort(names)
	for _, name := range names {
		if id, ok := strings.CutPrefix(name, readingName); ok {
			has.Kept = append(has.Kept, explore.OwnKept{ID: id, Title: titleKept(name)})
		}
	}
	draft := platform.Recall(draftName)
	if json.Unmarshal([]byte(draft), &has.Articles) != nil {
		has.Articles = nil
	}
	has.Unkept = !platform.Keep(draftName, draft)
	if draft == "" {
		platform.Unkeep(draftName) // it was only tried
	}
	return has
}

// kept returns the reading that the browser keeps under a name, and whether it
// does.
func kept(name string) (r reading, ok bool) {
	err := json.Unmarshal([]byte(platform.Recall(name)), &r)
	return r, err == nil
}

// titleKept returns the title of a reading by the name under which it is kept.
func titleKept(name string) string {
	r, _ := kept(name)
	return cmp.Or(r.Title, name)
}

// entryInWords says what it is that the browser keeps under a name, which
// platform has put the page's own name before.
func (s *Store) entryInWords(name string) string {
	say := s.state.Book().Say
	if i := strings.Index(name, readingName); i >= 0 {
		return say("Your own articles: {title}", titleKept(name[i:]))
	}
	if strings.HasSuffix(name, draftName) {
		return say("What stands in the sheet for your own articles")
	}
	return name
}
