// Command size prints how large files are as they lie, gzipped and with brotli,
// and fails where one is above its budget.
//
//	size [-budget BYTES] [-as-is] FILE...
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/andybalholm/brotli"
)

func main() {
	budget := flag.Int("budget", 0, "the most `bytes` a file may take with brotli; 0 means any")
	asIs := flag.Bool("as-is", false, "hold the file as it lies to the budget")
	flag.Parse()
	within := true
	for _, name := range flag.Args() {
		s, err := measure(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "size:", err)
			os.Exit(1)
		}
		fmt.Printf("%s: %d bytes, %d gzip -9, %d brotli -11\n", name, s.raw, s.gzip, s.brotli)
		counted := s.brotli
		if *asIs {
			counted = s.raw
		}
		if *budget > 0 && counted > *budget {
			fmt.Fprintf(os.Stderr, "size: %s is %d bytes above its budget of %d\n", name, counted-*budget, *budget)
			within = false
		}
	}
	if !within {
		os.Exit(1)
	}
}

// sizes are byte counts of one file.
type sizes struct{ raw, gzip, brotli int }

func measure(name string) (sizes, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return sizes{}, err
	}
	gzipped, err := packed(data, func(w io.Writer) (io.WriteCloser, error) {
		return gzip.NewWriterLevel(w, gzip.BestCompression)
	})
	if err != nil {
		return sizes{}, err
	}
	brotlied, err := packed(data, func(w io.Writer) (io.WriteCloser, error) {
		return brotli.NewWriterLevel(w, brotli.BestCompression), nil
	})
	return sizes{len(data), gzipped, brotlied}, err
}

// packed is the length of data after a compressor.
func packed(data []byte, compressor func(io.Writer) (io.WriteCloser, error)) (int, error) {
	var b bytes.Buffer
	w, err := compressor(&b)
	if err != nil {
		return 0, err
	}
	if _, err := w.Write(data); err != nil {
		return 0, err
	}
	err = w.Close()
	return b.Len(), err
}
