//go:build !js

// Command explorer is the program inside the page. It runs in a browser only.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "explorer: this program runs inside the page; build it with: make build")
	os.Exit(2)
}
