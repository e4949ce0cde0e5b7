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
