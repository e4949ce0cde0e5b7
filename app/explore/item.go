package explore

import (
	"strconv"
	"strings"
)

// An Item is one thing that can be picked in the panel of a lens: each lens has
// types of its own for what it counts. Items are comparable; no item is nil.
type Item interface {
	// Code writes the item as an address has it; no two items of a lens are
	// written alike.
	Code() string
}

// ItemCode returns an item as an address has it, empty where there is none.
func ItemCode(i Item) string {
	if i == nil {
		return ""
	}
	return i.Code()
}

// An accounts is one of the accounts shown, or both.
type accounts int

const (
	bothAccounts accounts = iota
	onlyA
	onlyB
)

// oneAccount returns the one account of a side.
func oneAccount(side Side) accounts { return accounts(side) + onlyA }

// has reports whether the account of that side is meant.
func (a accounts) has(side Side) bool { return a == bothAccounts || a == oneAccount(side) }

// The parts of an item stand between slashes; its account is written as the
// letter of its side. Of parts that are none of these the following return
// anything: item compares what they make of it with what was read.

func sideOfLetter(letter string) Side {
	if letter == B.Letter() {
		return B
	}
	return A
}

func sideAndNumber(code string) (Side, int) {
	letter, digits, _ := strings.Cut(code, "/")
	return sideOfLetter(letter), numberIn(digits)
}

func numberIn(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
