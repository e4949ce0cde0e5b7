//go:build browser

package main

var filtering, listing, comparing, lookingAround, addresses, links, takingOver, keyboard, failing, layout, offline []scenario
