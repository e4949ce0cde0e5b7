package quote

import (
	"slices"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

var speakerLexicon = lexicon.New([]lexicon.Entity{
	{ID: "khan", Kind: lexicon.Actor, Class: "person", Name: "Khan"},
	{ID: "majdalani", Kind: lexicon.Actor, Class: "person", Name: "Majdalani"},
	{ID: "unrwa", Kind: lexicon.Actor, Class: "agency", Name: "UNRWA"},
	{ID: "plo", Kind: lexicon.Actor, Class: "organisation", Name: "PLO"},
	{ID: "fatah", Kind: lexicon.Actor, Class: "faction", Name: "Fatah"},
	{ID: "dflp", Kind: lexicon.Actor, Class: "faction", Name: "DFLP"},
	{ID: "state-tv", Kind: lexicon.Actor, Class: "broadcaster", Name: "state TV"},
	{ID: "afp", Kind: lexicon.Actor, Class: "news agency", Name: "AFP"},
	{ID: "government", Kind: lexicon.Actor, Class: "government", Name: "Freedonian government"},
	{ID: "firefly", Kind: lexicon.Actor, Class: "person", Name: "Firefly", PartOf: "government"},
	{ID: "firefly-supporters", Kind: lexicon.Actor, Class: "people", Name: "Firefly supporters", Labels: []string{"supporters of Firefly"}},
	{ID: "syria", Kind: lexicon.Place, Class: "country", Name: "Syria"},
}, nil)

// mentionsOf marks every name of the lexicon in the body.
func mentionsOf(body string, l *lexicon.Lexicon) []mark.Mention {
	var out []mark.Mention
	for _, e := range l.Entities {
		for at := 0; ; {
			i := strings.Index(body[at:], e.Name)
			if i < 0 {
				break
			}
			out = append(out, mark.Mention{Span: text.Span{Start: at + i, End: at + i + len(e.Name)}, Entity: e.ID})
			at += i + len(e.Name)
		}
	}
	return out
}

func TestSpeakersAreResolvedToEntities(t *testing.T) {
	for _, c := range []struct{ title, body, want string }{
		{"A name is its entity", "Khan said it was over.", "khan"},
		{"A person in a phrase outweighs his organisation", "PLO envoy to Syria Ahmed Majdalani said Saturday it was over.", "majdalani"},
		{"Officials of a body speak for it", "UNRWA officials in Syria said they were waiting.", "unrwa"},
		{"A reporter speaks for his station", "A reporter with state TV said the end was near.", "state-tv"},
		{"He is the last person heard", "Khan said it was over. “We won,” he said.", "khan; khan"},
		{"It is the last body heard", "Khan said it was over. UNRWA said it was not. It added that aid had stopped.", "khan; unrwa; unrwa"},
		{"He is the person the last sentence began with", "Majdalani said so on Monday, but said it was over. Khan met ministers. He said they were wrong.", "majdalani; khan"},
		{"He is who the last sentence began with, by office and name", "Majdalani said so on Monday, but said it was over. The mayor, Khan, met ministers. He put the toll at 40.", "majdalani; khan"},
		{"Both groups are the two just named", "Fighters from Fatah and DFLP stayed out. Both groups said they were neutral.", "fatah,dflp"},
		{"Two who speak together", "Fatah and UNRWA said they had left.", "fatah,unrwa"},
		{"A quotation of its own goes on with the last speaker", "Khan said it was over.\n“It will be very difficult but we will try.”", "khan; khan"},
		{"The owner of an office does not speak", "Khan’s lawyer said it was over.", "-"},
		{"Those who support a government are the supporters of its head", "Activists who support the Freedonian government said it was over.", "firefly-supporters"},
		{"Those who oppose it are not", "Activists who oppose the Freedonian government said it was over.", "-"},
		{"He is not several", "Khan said it was over. Residents said it was not. He said they were wrong.", "khan; -; khan"},
		{"It is no person", "UNRWA said it was over. A minister said it was not. It added that aid had stopped.", "unrwa; -; unrwa"},
		{"They are a body too", "UNRWA said it was over. Khan said it was not. They added that aid had stopped.", "unrwa; khan; unrwa"},
		{"The minister is who was introduced as one", "UNRWA minister Khan said it was over. Majdalani said it was not. The minister said it was.", "khan; majdalani; khan"},
		{"A director speaks for the body whose name closes the phrase", "The director of the agency for refugees UNRWA said it was over.", "unrwa"},
		{"A bare land speaks", "Syria said it was over.", "syria"},
		{"A land is no speaker but by its bare name", "A man in Syria said it was over.", "-"},
	} {
		a, err := article.Parse("x", "x", []byte(c.body))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, q := range Find(a, mentionsOf(a.Body, speakerLexicon), speakerLexicon) {
			by := strings.Join(q.By, ",")
			if by == "" {
				by = "-"
			}
			got = append(got, by)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s: got %s, want %s", c.title, g, c.want)
		}
	}
}

func TestTheOutletToldToIsKept(t *testing.T) {
	body := "Khan told AFP in Syria on Tuesday that it was over. He told UNRWA that it was not."
	a, err := article.Parse("x", "x", []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	var via []string
	for _, q := range Find(a, mentionsOf(a.Body, speakerLexicon), speakerLexicon) {
		via = append(via, q.Via)
	}
	if !slices.Equal(via, []string{"afp", ""}) {
		t.Errorf("told to %q", via)
	}
}
