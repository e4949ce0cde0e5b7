// Package seeds holds the corpus folder that Parallax comes with: two accounts
// of Yarmouk camp, what is known of them, their lexicon and their checked
// marks. One file system and no logic.
package seeds

import "embed"

// FS is the corpus folder.
//
//go:embed *.txt *.yaml checked
var FS embed.FS
