//go:build !js

package platform

// Corpus returns the encoded corpus that the page brought along, or "" where
// the program's own is meant.
func Corpus() string { return "" }

// Fragment returns the address's fragment, as it stands there, without its #.
func Fragment() string { return "" }

// PushFragment makes fragment the address, as a step to go back from.
func PushFragment(string) {}

// ReplaceFragment makes fragment the address in the step the reader is at.
func ReplaceFragment(string) {}

// OnArrive calls hear with the fragment whenever the reader goes back, forward
// or to another fragment.
func OnArrive(func(fragment string)) {}

// OnKey calls hear with "/" when it is pressed outside a field, with "Escape"
// wherever it is pressed, and with "Print" for the keys by which browsers print.
func OnKey(func(key string)) {}

// OnWidth returns how many of the widths, in pixels, the window falls short of, and
// calls hear whenever that changes.
func OnWidth(widths []int, hear func(short int)) int { return 0 }

// OnPrint calls before when the page is about to be printed and after when it
// has been, or when the reader thought better of it.
func OnPrint(before, after func()) {}

// Print asks the browser to print the page.
func Print() {}

// Origin returns the page's address where others can open it; or else the name
// of its file and the day it was saved, YYYY-MM-DD.
func Origin() (address, file, day string) { return "", "", "" }

// Say makes words the text of the element of that ID.
func Say(id, words string) {}

// HoldFocus remembers which element has the keyboard.
func HoldFocus() {}

// KeepFocus gives the keyboard back to what had it when HoldFocus was called,
// if a render took it away; of others, the first that is shown stands in for
// one that is gone.
func KeepFocus(others ...string) {}

// Focus gives the element of that ID the keyboard, without scrolling.
func Focus(string) {}

// Fill makes value the content of the field of that ID.
func Fill(id, value string) {}

// Step moves the keyboard to the next (by 1) or previous (by -1) visible
// element of the class within the element of that ID, or to its first or last
// one when by is larger.
func Step(within, class string, by int) {}

// ScrollTo brings the element of that ID into view within its account.
func ScrollTo(string) {}

// ScrollRow brings the element of that ID into view within the row it stands in.
func ScrollRow(string) {}

// Level brings the element id into view and slides the account of the element
// with so that both stand level.
func Level(id, with string) {}

// LockScroll makes the two accounts, elements of the IDs a and b, scroll
// together: whenever another paragraph comes to the reader's eye in one, its
// counterpart is slid level in the other. anchors gives the pairs; none leaves
// each account to itself.
func LockScroll(a, b string, anchors func() []Anchor) {}

// Rove makes the marks of each pane, each given by its selector, one stop of the
// Tab key, among which the arrow keys, Home and End move; Space presses one.
func Rove(pane, paragraph, mark string) {}

// SetTheme colours the page "light" or "dark", or by the machine's setting
// where theme is empty.
func SetTheme(string) {}

// SetLanguage says which language the interface speaks and in which direction
// that is written.
func SetLanguage(code, dir string) {}

// Announce has a screen reader say words as soon as it is free, once nothing
// else has been announced for half a second.
func Announce(words string) {}

// CopyText puts text on the clipboard and then calls done, or asks the reader
// to, with the words of request, where the browser does not allow it.
func CopyText(text, request string, done func()) {}

// Where returns where the page lies.
func Where() Home { return Home{} }

// Modal opens or closes the dialog of that ID. An open one keeps the keyboard
// within it; a closed one gives it back to what had it before, or else to the
// element after.
func Modal(id string, open bool, after string) {}

// GiveBack does nothing off the browser.
func GiveBack(id string) {}

// Selected returns the ID of the paragraph that the reader's selection begins
// in, and the bytes of its words that are selected there; an empty ID where
// nothing is.
func Selected() (paragraph string, start, end int) { return "", 0, 0 }

// AtEye returns the ID of the paragraph that the reader has before him in the
// account of that ID.
func AtEye(pane string) string { return "" }

// LookAtPage calls hear with what the browser has of the page.
func LookAtPage(hear func(Facts)) {}

// Forget deletes all that the page has stored in the browser and then calls
// hear with what is left.
func Forget(hear func(Facts)) {}

// OfferInstall shows the browser's own offer to install the page.
func OfferInstall() {}

// Save downloads a file of the given name, media type and content.
func Save(name, mediaType, data string) {}

// Usable tells the page that its first interactive render is on screen.
func Usable() {}

// Measure starts a measurement at the event that is being handled, or now.
// What it returns is called when the page holds the answer, or a part of it, and
// notes the performance measure "parallax:" + what + "/" + name once that has
// been painted.
func Measure(name string) (noted func(what string)) { return func(string) {} }

// InView returns the IDs of the elements of that selector that are on screen, in
// part at least.
func InView(selector string) map[string]bool { return nil }

// HoldHeights spares the browser the layout of the elements of that selector that
// are not on screen, until FreeHeights is called: they stay as high as they are.
func HoldHeights(selector string) {}

// FreeHeights ends what HoldHeights began.
func FreeHeights() {}

// AfterPaint calls do once the frame that is being made has been painted.
func AfterPaint(do func()) {}

// KeepLevel puts the pair that was brought level last there again, if the page
// was not touched since.
func KeepLevel() {}

// After calls do in so many milliseconds.
func After(milliseconds int, do func()) {}

// WhenIdle calls do when the browser has nothing else to do.
func WhenIdle(do func()) {}

// Fail tells the console of a failure that was survived.
func Fail(where string, failure any) {}

// CanReadOwn reports whether the page can load the program that reads a reader's
// own articles.
func CanReadOwn() bool { return false }

// ReadOwn has articles read, by a task in JSON, and calls hear with the program's
// line and the corpus it made; or failed with the file that could not be had.
func ReadOwn(task string, hear func(line, corpus string), failed func(file string)) {}

// SaveOwn makes a page in one file of a corpus, by a task in JSON, and downloads
// it under that name; then it calls done, or failed with the file that could not
// be had.
func SaveOwn(task, corpus, name string, done func(), failed func(file string)) {}

// StopOwn gives up what ReadOwn or SaveOwn began.
func StopOwn() {}

// Cancelled is what a task that was given up fails with.
const Cancelled = "cancelled"

// OnFiles calls hear with the files that are chosen in the field of that ID, or
// dropped onto the element of the ID over while it has that field.
func OnFiles(field, over string, hear func([]File)) {}

// Keep has the browser keep a value under a name of the page's own, and reports
// whether it does.
func Keep(name, value string) (kept bool) { return false }

// Recall returns what is kept under a name; nothing where there is none.
func Recall(name string) string { return "" }

// Names returns the names under which the page keeps something.
func Names() []string { return nil }

// Unkeep deletes what is kept under a name.
func Unkeep(name string) {}

// FocusInView gives the element of that ID the keyboard and brings it into view.
func FocusInView(id string) {}

// SetTitle names the page in the browser's tab.
func SetTitle(title string) {}
