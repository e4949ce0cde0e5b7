// Package search answers what a reader types into the filter bar: which
// paragraphs match, where and why; how often each entity stands in what is left;
// how a word is used (concordance); and what a half-typed word may become.
//
// It guarantees that no query, however odd, makes it fail, that every span it
// returns lies within its article's body on rune boundaries, that the same
// corpus and query always give the same result, and that Parse reads what
// Query.String writes.
//
// # What matches what
//
// The unit of retrieval is the paragraph; all terms of a query must match in
// it. Words are matched whole, on the folded layer of the text (package text):
// without case, diacritics, Arabic vowel signs and kinds of apostrophe.
//
// The unit of matching is the part of a word between hyphens, so that "rebel"
// is found in "rebel-held", and a query for rebel-held is one for rebel and
// held side by side, however they are joined. A trailing ’s and the commas of
// a number do not count: syria finds "Syria’s", 160000 finds "160,000". A word
// typed with its ’s is found only with it. An apostrophe may be left out: maan
// finds "Ma’an". Signs between the words of a phrase are passed over; a phrase
// ends with its paragraph.
//
// A word typed in capitals (two letters or more) is found only in capitals: IS
// is the group, not the verb. Any other word is found in every case, but for
// one: where the lexicon has a name of at most four letters in capitals, and
// the texts also print these letters small, as an ordinary word, only capitals
// find the name. So is never finds "IS", nor us "US" in texts that say "us",
// while isis finds "ISIS" and un finds "UN". This is wrong for a headline set
// in capitals in which "IS" is the verb, and where a text prints the name
// small ("isis"); a [Problem] then says how to ask for the name.
//
// # What is not here
//
// No stemming, no fuzzy words, no ranking of paragraphs: they keep the order
// of the text. There is no "or"; entities do its work, since actor:islamic-state
// finds every name and label of the group.
package search
