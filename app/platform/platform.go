// Package platform is the only door to JavaScript: the address, scrolling,
// focus, the clipboard of time. Everything else of Parallax runs without a
// browser.
//
// It guarantees that off the browser every function does nothing and returns
// the zero value, and that no failure of the browser's ends the program: each
// call that can throw is recovered here, once, and told to the console.
package platform

// An Anchor pairs two elements, one in each account, by their IDs: where the
// reader looks at one, the other should stand level with it.
type Anchor struct{ A, B string }

// A Home is where the page lies: its address, empty where it is open from a
// file, and whether it is one of a site's files.
type Home struct {
	Page string
	Site bool
}

// A File is one that the reader chose. Its text is empty where it is none:
// no UTF-8, or with what no page can show.
type File struct {
	Name, Text string
	IsText     bool
}

// Facts are what the browser has of the page itself.
type Facts struct {
	Version string
	Hashes  string // as sha256sum writes them; empty where they cannot be had
	Copies  []Copy // kept for use without a network
	Workers int    // that answer for the page
	Entries []string
	Install string // "offer", "steps" or ""
}

// A Copy is one version of the page that the browser keeps.
type Copy struct {
	Name         string
	Files, Bytes int
}
