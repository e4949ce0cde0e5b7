package explore

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"parallax/app/phrase"
)

// Address returns the fragment, without its #, that stands for the state. What
// is as the page opens is left out, so the opening page has an empty fragment.
func (x *Explorer) Address(s State) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+"="+readable(value))
		}
	}
	start := x.Start()
	add("own", x.unchanged().Own.ID)
	add("view", string(s.View))
	add("lens", string(s.Lens))
	if s.Left != start.Left || s.Right != start.Right {
		add("a", x.Corpus.Articles[s.Left].ID)
		if s.Right >= 0 {
			add("b", x.Corpus.Articles[s.Right].ID)
		}
	}
	if s.Side == B {
		add("side", "b")
	}
	add("is", choices(s.Chosen, false))
	add("not", choices(s.Chosen, true))
	add("q", s.Query)
	add("rest", string(s.Rest))
	add("open", refs(s, s.Opened))
	add("at", refs(s, []Ref{s.At}))
	add("quote", quoteInAddress(s))
	add("item", ItemCode(s.Item))
	add("opt", strings.Join(s.Options, ","))
	add("mine", changesInAddress(s.Changes))
	if s.Passage != (Pair{}) {
		add("pair", fmt.Sprintf("%d-%d", s.Passage.A, s.Passage.B))
	}
	addFlag(add, "free", s.Free)
	add("find", s.Find)
	add("sort", string(s.Sort))
	add("labels", strings.Join(s.Labels, ","))
	add("drawer", string(s.Drawer))
	addFlag(add, "noside", s.NoSide)
	addFlag(add, "nopanel", s.NoPanel)
	add("theme", string(s.Theme))
	add("lang", s.Lang)
	return strings.Join(parts, "&")
}

func addFlag(add func(key, value string), key string, on bool) {
	if on {
		add(key, "1")
	}
}

func choices(chosen []Choice, exclude bool) string {
	var ids []string
	for _, c := range chosen {
		if c.Exclude == exclude {
			ids = append(ids, c.Entity)
		}
	}
	return strings.Join(ids, ",")
}

// refs writes the paragraphs that lie in the accounts shown: "a3,b18".
func refs(s State, list []Ref) string {
	var words []string
	for _, r := range list {
		if side, ok := s.sideOf(r.Article); ok && r.N > 0 {
			words = append(words, ParagraphID(side, r.N))
		}
	}
	return strings.Join(words, ",")
}

// readable escapes a value for a fragment and leaves alone what needs no
// escape there and is common in ours.
func readable(value string) string {
	return strings.NewReplacer("%3A~%3A", ":%7E:", "%3A", ":", "%2C", ",", "%2A", "*", "%22", "\"").
		Replace(url.QueryEscape(value))
}

// Parse returns the state that a fragment stands for. What it does not
// understand, or what names nothing in the corpus, it leaves as the page opens:
// an address never fails.
func (x *Explorer) Parse(fragment string) State {
	s := x.Start()
	v := values(fragment)
	s.View = known(View(v["view"]), Read)
	s.Lens = LensOf(Lens(v["lens"])).Lens
	s.Item = LensOf(s.Lens).item(v["item"])
	for _, option := range strings.Split(v["opt"], ",") {
		if option != "" && !s.Option(option) {
			s.Options = append(s.Options, option)
		}
	}
	s.Changes = x.parseChanges(v["mine"])
	x.parseAccounts(&s, v)
	x.parseFilters(&s, v)
	x.parsePassage(&s, v["pair"])
	s.Free = v["free"] == "1"
	s.Find = v["find"]
	s.Sort = known(Sort(v["sort"]), ByName, ByFirst)
	s.Labels = x.knownEntities(v["labels"])
	s.Drawer = known(Drawer(v["drawer"]), SideOpen, PanelOpen)
	s.NoSide, s.NoPanel = v["noside"] == "1", v["nopanel"] == "1"
	s.Theme = known(Theme(v["theme"]), Light, Dark)
	s.Lang = language(v["lang"])
	return s
}

// quoteInAddress writes a quote as its paragraph and its bytes: "b18.0-57".
func quoteInAddress(s State) string {
	at := refs(s, []Ref{s.Quote.At})
	if at == "" {
		return ""
	}
	return fmt.Sprintf("%s.%d-%d", at, s.Quote.Start, s.Quote.End)
}

func (x *Explorer) parseQuote(s State, quote string) Quote {
	ref, span, _ := strings.Cut(quote, ".")
	q := Quote{}
	if c, _ := fmt.Sscanf(span, "%d-%d", &q.Start, &q.End); c == 2 {
		if q.At, _ = x.parseRef(s, ref); q.At.N > 0 && !q.Empty() {
			q, _ = x.quotable(q)
			return q
		}
	}
	return Quote{}
}

// values takes a fragment apart; of a key that stands twice the last counts.
// Browsers keep the words to find, ":~:text=…", to themselves, but for those
// that do not know them.
func values(fragment string) map[string]string {
	fragment, _, _ = strings.Cut(fragment, ":~:")
	v := map[string]string{}
	for _, part := range strings.Split(strings.TrimPrefix(fragment, "#"), "&") {
		key, value, _ := strings.Cut(part, "=")
		if plain, err := url.QueryUnescape(value); err == nil {
			value = plain
		}
		v[key] = strings.ToValidUTF8(value, "\ufffd")
	}
	return v
}

func known[T ~string](value T, allowed ...T) T {
	if slices.Contains(allowed, value) {
		return value
	}
	return ""
}

// language returns the code of a language of the interface; of English, which
// needs no word in the address, and of any other an empty one.
func language(code string) string {
	for _, l := range phrase.Languages()[1:] {
		if l.Code == code {
			return code
		}
	}
	return ""
}

func (x *Explorer) parseAccounts(s *State, v map[string]string) {
	a, b := x.Corpus.Index(v["a"]), x.Corpus.Index(v["b"])
	if a >= 0 && b >= 0 && a != b {
		s.Left, s.Right = a, b
	} else if a >= 0 && a != s.Right {
		s.Left = a
	}
	if v["side"] == "b" && s.Right >= 0 {
		s.Side = B
	}
	if s.Right < 0 {
		s.View = Read
	}
}

func (x *Explorer) parseFilters(s *State, v map[string]string) {
	for _, id := range x.knownEntities(v["is"]) {
		s.Chosen = append(s.Chosen, Choice{Entity: id})
	}
	for _, id := range x.knownEntities(v["not"]) {
		if _, taken := s.Choice(id); !taken {
			s.Chosen = append(s.Chosen, Choice{Entity: id, Exclude: true})
		}
	}
	s.Query = v["q"]
	s.Rest = known(Rest(v["rest"]), Dim)
	s.At, _ = x.parseRef(*s, v["at"])
	s.Quote = x.parseQuote(*s, v["quote"])
	for _, ref := range strings.Split(v["open"], ",") {
		if r, ok := x.parseRef(*s, ref); ok && !slices.Contains(s.Opened, r) {
			s.Opened = append(s.Opened, r)
		}
	}
}

// knownEntities returns the IDs of a list that the lexicon has, each once.
func (x *Explorer) knownEntities(list string) []string {
	var ids []string
	for _, id := range strings.Split(list, ",") {
		if _, ok := x.Corpus.Lexicon.Entity(id); ok && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (x *Explorer) parseRef(s State, ref string) (Ref, bool) {
	var letter rune
	var n int
	if c, _ := fmt.Sscanf(ref, "%c%d", &letter, &n); c != 2 {
		return Ref{}, false
	}
	for _, side := range s.Sides() {
		if strings.ToLower(side.Letter()) == string(letter) && x.has(s.Article(side), n) {
			return Ref{s.Article(side), n}, true
		}
	}
	return Ref{}, false
}

func (x *Explorer) parsePassage(s *State, pair string) {
	var p Pair
	if c, _ := fmt.Sscanf(pair, "%d-%d", &p.A, &p.B); c == 2 && s.Right >= 0 && x.has(s.Left, p.A) &&
		x.has(s.Right, p.B) {
		s.Passage = p
	}
}
