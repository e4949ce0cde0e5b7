// Command phrases writes the Arabic catalogue as the page's program carries it.
//
//	phrases FILE
package main

import (
	"fmt"
	"os"

	"parallax/app/phrase"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "phrases: give the file to write")
		os.Exit(2)
	}
	if err := os.WriteFile(os.Args[1], phrase.Pack(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "phrases:", err)
		os.Exit(1)
	}
}
