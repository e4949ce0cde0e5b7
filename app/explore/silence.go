package explore

import (
	"cmp"
	"parallax/app/compare"
)

// A SilenceList is who is not heard in one account.
type SilenceList struct {
	Letter string
	Title  string
	Sums   []Sum
	Note   string // on the length and the making of the account
}

// silences says who is not heard in one account: actors that it mentions often,
// and affiliations that speak in the other account.
func (b rosters) silences(side Side) SilenceList {
	i := b.Article(side)
	a := b.Corpus.Articles[i]
	l := SilenceList{Letter: side.Letter(), Title: b.say("not heard in {letter}", side.Letter())}
	for _, q := range compare.Silences(b.Corpus, i, b.Shown) {
		mentions := b.Book().Count("{n} mentions", len(q.Mentions))
		words := b.say("{name}: {mentions}, no statement", b.name(q.Entity), mentions)
		group := b.groupOf(compare.SpeakerKey{Entity: q.Entity}, b.Corpus.Lexicon.Affiliation(q.Entity))
		if group != "" && len(b.groupStatements(side, group)) > 0 {
			words = b.say("{name}: {mentions}, no statement (others listed under “{group}” are heard)",
				b.name(q.Entity), mentions, groupTitle(b.Book(), group))
		}
		l.Sums = append(l.Sums, b.sum(words, oneSilence{side, q.Entity}))
	}
	for _, other := range b.sides {
		for _, name := range b.groupNames() {
			if n := len(b.groupStatements(other, name)); n > 0 && len(b.groupStatements(side, name)) == 0 &&
				name != noSpeaker && name != notIdentified {
				words := b.say("{name}: {statements} in {letter}, none in {other}", name,
					b.Book().Count("{n} statements", n), other.Letter(), side.Letter())
				l.Sums = append(l.Sums, b.sum(words, oneGroup{other, name}))
			}
		}
	}
	words := len(compare.Share(b.Corpus, i, b.Corpus.All()).Words)
	long := b.say("it has {words}", b.Book().Count("{n} words", words))
	l.Note = b.say("This is one article; {length}. Its silence says nothing of the paper that ran it.",
		cmp.Or(shareLine(b.Book(), a), long))
	if len(l.Sums) == 0 {
		l.Note = b.say("Nobody was found who is mentioned three times or oftener, or heard in the other account, and "+
			"not heard here.") + " " + l.Note
	}
	return l
}
