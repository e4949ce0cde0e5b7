package compare

import "strings"

// stopwords carry no matter of their own: function words, the verbs that only
// report, and words of measure and time that marks already stand for.
var stopwords = set(`a about above across after again against ago all almost along already also although am among an
and another any are aren't around as at away back be became because become been before being below between both but by
came can cannot come could did do does doing done down during each either else enough even ever every few first for
from further get give given go goes going gone got had has have having he her here hers him his how however i if in
into is isn't it its itself just last later least less like made make makes making many may me might more most much
must my near never next no nor not now of off often on once one only onto or other others our out over own part per put
rather same second see seem seen several shall she should since so some still such take taken than that the their them
then there these they thing this those though three through thus to together too took toward towards two under until up
upon us use used using very was way we well went were what when where whether which while who whom whose why will with
within without would yet you your say says said saying tell tells told telling add adds added adding according call
called calls report reported reports monday tuesday wednesday thursday friday saturday sunday january february march
april june july august september october november december day days week weeks month months year years time today
yesterday tomorrow hour hours morning night percent people hundred hundreds thousand thousands dozen dozens million
millions billion billions half three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
seventy eighty ninety`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
