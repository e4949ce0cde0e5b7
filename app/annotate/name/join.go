package name

import (
	"slices"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/tagger"
)

// Named is what [Find] found in one article.
type Named struct {
	Mentions []mark.Mention
	Entities []lexicon.Entity
}

// Join joins what was found in several articles: it returns for each the
// mentions with the IDs of the joined entities, and all entities in the order
// of the articles.
//
// Two entities of different articles are one where they bear one name; where the
// name of one is short for that of the other and for no other entity's, and
// neither article has a rival ("Trent" and Donald Trent, "UN" and United
// Nations); or where their names are two spellings of one from another script
// ("Hormuzgan", "Hormouzgan"). Entities that one article tells apart are never
// joined. PPSF, DFLP and PFLP are three. It goes wrong where two people bear one
// name. Places that act are told from organisations first; see [asPlaces].
func Join(found []Named) ([][]mark.Mention, []lexicon.Entity) {
	found = asPlaces(found)
	j := newJoinedArticles(found)
	j.joinSame()
	j.joinShort()
	j.joinSpellings()
	return j.result(found)
}

// joinedArticles are the entities of all articles while they are joined.
type joinedArticles struct {
	entities []lexicon.Entity
	article  []int   // of each, the article it was found in
	into     []int   // of each, the one it was joined to, or itself
	members  [][]int // of each that is joined to none, itself and those joined to it
	mentions []int   // of each, how often it is mentioned
	compared int     // how often two were held against each other
}

func newJoinedArticles(found []Named) *joinedArticles {
	j := &joinedArticles{}
	for i, f := range found {
		times := map[string]int{}
		for _, m := range f.Mentions {
			times[m.Entity]++
		}
		for _, e := range f.Entities {
			k := len(j.entities)
			j.mentions = append(j.mentions, times[e.ID])
			e.Aliases = slices.Clone(e.Aliases)
			j.entities, j.article = append(j.entities, e), append(j.article, i)
			j.into, j.members = append(j.into, k), append(j.members, []int{k})
		}
	}
	return j
}

func (j *joinedArticles) root(k int) int {
	for j.into[k] != k {
		k = j.into[k]
	}
	return k
}

// apart reports whether one article has members of both, and so tells them apart.
func (j *joinedArticles) apart(a, b int) bool {
	j.compared++
	in := map[int]bool{}
	for _, m := range j.members[a] {
		in[j.article[m]] = true
	}
	return slices.ContainsFunc(j.members[b], func(m int) bool { return in[j.article[m]] })
}

// unite makes one entity of two roots; the earlier keeps its ID.
func (j *joinedArticles) unite(a, b int) {
	a, b = min(a, b), max(a, b)
	known, e := &j.entities[a], j.entities[b]
	for _, alias := range e.Aliases {
		if !slices.Contains(known.Aliases, alias) {
			known.Aliases = append(known.Aliases, alias)
		}
	}
	if longer(e.Name, known.Name) {
		known.Name = e.Name
	}
	j.into[b] = a
	j.members[a] = append(j.members[a], j.members[b]...)
	j.members[b] = nil
}

// longer reports whether a name says more than another does.
func longer(name, than string) bool {
	if shortens(nameForm(than), nameForm(name)) {
		return true
	}
	return wordy(name) && !wordy(than)
}

// joinSame joins what bears one name: more than one word, or the one word of a
// place or an organisation ("Hamas", "UNRWA"). Where both give a full form to a
// shared acronym and the full forms differ, they are two.
func (j *joinedArticles) joinSame() {
	byName := map[className][]int{}
	for k := range j.entities {
		e := &j.entities[k]
		for _, alias := range e.Aliases {
			key := nameKey(e.Class, alias)
			for _, i := range byName[key] {
				if a, b := j.root(i), j.root(k); a != b && j.bothNamed(a, k) && !j.apart(a, b) {
					j.unite(a, b)
				}
			}
			byName[key] = appendOnce(byName[key], j.root(k))
		}
	}
}

// nameKey returns what the bearers of a name are looked up by. The one word of a
// place that has no [equals] is looked up apart: a city and its club, or its
// government, are two.
func nameKey(class, alias string) className {
	key := identity(nameForm(alias))
	if _, state := equals[key]; state || class != placeClass || wordy(alias) {
		class = ""
	}
	return className{class, key}
}

// bothNamed reports whether two that share a name may be one. A sentence may make
// an organisation look like a place or a person, as in “told Agence-France
// Presse”, so these are one where the whole name is; a person and a place are two.
// One word that persons share is a name of both where both accounts use it again
// and again and give no other: a first name that stands once may be anybody's.
func (j *joinedArticles) bothNamed(a, b int) bool {
	x, y := &j.entities[a], &j.entities[b]
	same := identity(nameForm(x.Name)) == identity(nameForm(y.Name))
	switch {
	case x.Class == personClass && y.Class == personClass:
		if !wordy(x.Name) && !wordy(y.Name) {
			return j.mentions[a] > 1 && j.mentions[b] > 1
		}
		return same || wordy(x.Name) && wordy(y.Name) && eitherShort(x, y)
	case x.Class != y.Class:
		return same && (x.Class == organisationClass || y.Class == organisationClass)
	}
	return !wordy(x.Name) || !wordy(y.Name) || same || eitherShort(x, y)
}

// eitherShort reports whether the name of one is short for that of the other.
func eitherShort(x, y *lexicon.Entity) bool {
	return isShortFor(x.Name, y.Name, y.Class) || isShortFor(y.Name, x.Name, x.Class)
}

func isShortFor(short, full, class string) bool {
	var names fullNames
	names.add(0, full, tagger.Type(class))
	return len(names.of(short, tagger.Type(class))) > 0
}

// joinShort joins what is short for the name of one entity of another article.
// The longest names come first, so that "Abdel Majid" is one with Khaled Abdel
// Majid before "Majid" is asked for.
func (j *joinedArticles) joinShort() {
	full := fullNames{}
	order := []int{}
	for k := range j.entities {
		if j.into[k] == k {
			full.add(k, j.entities[k].Name, tagger.Type(j.entities[k].Class))
			order = append(order, k)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(j.entities[b].Name) - len(j.entities[a].Name) })
	for _, k := range order {
		e := &j.entities[k]
		if j.into[k] != k {
			continue
		}
		if i, ok := j.only(k, full.of(e.Name, tagger.Type(e.Class))); ok {
			j.unite(i, k)
		}
	}
}

// only returns the one candidate that entity k may be: no other fits, and no
// article tells the two apart.
func (j *joinedArticles) only(k int, candidates []int) (int, bool) {
	one, ok := 0, false
	for _, c := range candidates {
		c = j.root(c)
		if c == k || ok && c == one {
			continue
		}
		if ok || !mayBe(&j.entities[k], &j.entities[c]) || j.apart(k, c) {
			return 0, false
		}
		one, ok = c, true
	}
	return one, ok
}

// mayBe reports whether an entity with a short name may be one with the full name
// of another: the town of Jackson is not Michael Jackson.
func mayBe(short, full *lexicon.Entity) bool {
	return short.Class == full.Class || shouted(short.Name) && short.Class != personClass ||
		full.Class != personClass && wordy(short.Name) && short.Class != personClass
}

const personClass, placeClass, organisationClass = string(tagger.Person), string(tagger.Place),
	string(tagger.Organisation)

// result returns the mentions of each article with the IDs of the joined
// entities, and those.
func (j *joinedArticles) result(found []Named) ([][]mark.Mention, []lexicon.Entity) {
	var entities []lexicon.Entity
	ids, used, k := make([]string, len(j.entities)), map[string]bool{}, 0
	mentions := make([][]mark.Mention, len(found))
	classes := j.classes(found)
	for i, f := range found {
		own := map[string]int{}
		for _, e := range f.Entities {
			root := j.root(k)
			if root == k {
				joined := j.entities[k]
				joined.Class = classes[k]
				joined.Kind = kindOf(joined.Class)
				joined.ID = freeID(joined.ID, joined.Class, func(id string) bool { return used[id] })
				ids[k], used[joined.ID] = joined.ID, true
				entities = append(entities, joined)
			}
			own[e.ID] = root
			k++
		}
		mentions[i] = slices.Clone(f.Mentions)
		for n := range mentions[i] {
			m := &mentions[i][n]
			root := own[m.Entity]
			m.Entity, m.Type = ids[root], classes[root]
		}
	}
	return mentions, entities
}

func kindOf(class string) lexicon.Kind {
	if class == placeClass {
		return lexicon.Place
	}
	return lexicon.Actor
}

// classes returns of each root what most mentions of its members are taken for.
func (j *joinedArticles) classes(found []Named) []string {
	counts := make([]map[string]int, len(j.entities))
	at := 0
	for _, f := range found {
		own := map[string]int{}
		for i, e := range f.Entities {
			own[e.ID] = at + i
		}
		for _, m := range f.Mentions {
			k := own[m.Entity]
			if root := j.root(k); counts[root] == nil {
				counts[root] = map[string]int{}
			}
			counts[j.root(k)][j.entities[k].Class]++
		}
		at += len(f.Entities)
	}
	classes := make([]string, len(j.entities))
	for k := range j.entities {
		classes[k] = j.entities[k].Class
		for _, c := range []string{organisationClass, placeClass} {
			if counts[k][c] > counts[k][classes[k]] {
				classes[k] = c
			}
		}
	}
	return classes
}
