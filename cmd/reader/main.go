// Command reader is the program that reads a reader's own articles: it finds in
// them what the page shows, and makes of them a page in one file. It is compiled
// to WebAssembly and runs in a worker of the page, which loads it only when it
// is asked for; it runs as well where Go programs run.
//
// A request comes in on standard input, the answer goes to standard output.
// Each is a line of JSON, a [request] or an [answer], and then the bytes of the
// files that it names, one after another.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "reader:", err)
		os.Exit(1)
	}
}

// run answers one request. The error is that of a request that cannot be
// understood; what is wrong with articles is an answer.
func run(in io.Reader, out io.Writer) error {
	asked, files, err := receive(in)
	if err != nil {
		return err
	}
	do := tasks[asked.Do]
	if do == nil {
		return fmt.Errorf("%q: no such task", asked.Do)
	}
	told, data, err := do(asked, files)
	if err != nil {
		return err
	}
	return send(out, told, data)
}

// tasks are what request.Do may name.
var tasks = map[string]func(request, map[string][]byte) (answer, []byte, error){
	"read": read, "pack": pack,
}
