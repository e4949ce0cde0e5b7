// Package app is the map of Parallax; it holds no code.
//
// Parallax is a page that opens two or more news accounts of one place and lets
// a reader see, side by side, who is named and how, who is heard, which figures
// are given, when, where, and what only one of them says.
//
// # From a folder to a page
//
//	seeds/*.txt *.yaml ─ corpus/folder.Build ─ corpus.Corpus ─ explore.Explorer ─ ui ─ publish ─ site, file
//	                        │ article.Parse     (immutable)      State, Msg, View
//	                        │ annotate.Find, checked marks
//
// The same Explorer runs twice: natively, where cmd/parallax makes the plain
// HTML of the page and the encoded corpus; and in the browser, where
// cmd/explorer takes that HTML over. Nothing is analysed twice.
//
// A reader's own articles go the same way in the browser: cmd/reader, a program
// that a hosted page loads only when it is asked to, reads them in a worker
// (corpus/reading, as corpus/folder does) and packs them (publish.FillSingle, as
// the command does), so that both give the same bytes.
//
// # Levels
//
// A package imports only packages of lower levels; deps_test.go holds the
// policy and fails when it is broken.
//
//	0  phrase                    what the interface says
//	0  sentence/words            lists of English words, a file a class
//	1  text                      spans, paragraphs, sentences, tokens, folding
//	2  article lexicon tagger    one account; places and actors; the name tagger
//	3  sentence                  words with their classes, cue verbs with what they govern
//	3  mark                      mentions, quotes, figures, dates: spans with a status
//	4  annotate/mention          finds the names and labels of the lexicon
//	4  annotate/quantity         finds figures and dates, which are one grammar
//	4  annotate/name             finds and joins names that the lexicon does not have
//	4  annotate/quote            finds quotations and reported speech, and who speaks
//	5  annotate/provenance       finds credit lines, notices, bylines, datelines, agency copy
//	6  annotate                  the pipeline of all of these, in their order
//	7  corpus                    articles, marks and entities together
//	8  corpus/reading            makes a corpus of articles by rule
//	8  search compare drawing    queries and counts; accounts side by side; maps and clocks as numbers
//	9  corpus/folder             reads a folder
//	9  explore                   state, messages, effects, view models, addresses
//	10 platform publish          the door to the browser; the files of a page
//	11 ui                        go-app components
//	12 hostile                   for tests: strings that break programs
//	13 cmd/explorer cmd/parallax the page's program; the command line
//	13 cmd/framework             edits the go-app that make builds and tests the page on
//	13 cmd/reader                the program that reads a reader's own articles
//	13 cmd/tools                 a module of its own: measures, trains and tests the page
//
// The page's program is built on go-app as cmd/framework edits it, and make tests and
// lints every package on that; "go test ./..." alone uses the released module.
//
// Only platform sees syscall/js; only ui and cmd/explorer see go-app; no
// package below level 10 does I/O, reads a clock or draws a random number.
//
// # Marks for measuring
//
// The page sets these for whoever measures it:
//
//   - performance.mark "parallax:instantiated": the program's bytes are ready to run;
//   - performance.mark "parallax:usable", and <html data-parallax="usable">: the
//     first interactive render is on screen;
//   - performance.measure "parallax:msg/NAME" for each message explore.NAME: from
//     the reader's event to the painted frame that has the answer;
//   - performance.measure "parallax:marks/NAME": to the one in which the texts on
//     screen are marked by it, a frame later where another lens was chosen.
//
// # Goals
//
// The text comes first: both accounts stand in full, and every analysis is a
// lens on them. Every number on screen is a count of things and one step from
// the sentences it counts. Nothing leaves the browser. The page works from a
// plain web server under any prefix, from a file on a stick, and as plain HTML.
//
// # Non-goals
//
// No bias score, no sentiment, no word cloud, no network graph. No server, no
// account, no tracking. No plugin system, no event bus, no configuration
// language: a corpus is a folder of texts and three readable files.
package app
