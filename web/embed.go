// Package web holds the shell of the page: its HTML, start-up script, worker,
// styles, fonts and icons, and under built/ what the build adds to them (the
// programs and the toolchain's wasm_exec.js). One file system and no logic;
// publish turns it into a site or a single file. The model of names is here for
// the command, which finds names with it, and for the program that reads a
// reader's own articles; a page loads it with that program only, and no single
// file carries it.
package web

import "embed"

// FS is the web folder. On a fresh clone built/ holds no program yet.
//
//go:embed all:built fonts icons licences.txt names.model styles *.html *.js
var FS embed.FS
