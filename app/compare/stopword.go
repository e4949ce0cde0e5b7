package compare

import "parallax/app/sentence/words"

// stopwords carry no matter of their own: function words, the verbs that only
// report, and words of measure and time that marks already stand for.
var stopwords = words.Full(words.Stopwords, words.Months, words.Weekdays, words.Numerals)

func set(list string) map[string]bool { return words.SetOf(list) }
