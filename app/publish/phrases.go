package publish

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"strings"

	"parallax/app/phrase"
)

// saying finds what the scripts of the shell say.
var saying = regexp.MustCompile(`\bsay\("((?:[^"\\]|\\.)*)"\)`)

// phrases gives the element in which the scripts of web/ find what they say in
// the languages that are not English: {"ar": {"Close": "…"}}.
func phrases(web fs.FS) (string, error) {
	scripts, err := fs.Glob(web, "*.js")
	if err != nil {
		return "", err
	}
	said := map[string]map[string]string{}
	for _, l := range phrase.Languages()[1:] {
		said[l.Code] = map[string]string{}
	}
	for _, name := range scripts {
		source, err := fs.ReadFile(web, name)
		if err != nil {
			return "", err
		}
		for _, m := range saying.FindAllSubmatch(source, -1) {
			for code, list := range said {
				list[string(m[1])] = phrase.In(code).Known(string(m[1]))
			}
		}
	}
	data, err := json.Marshal(said) // in the order of the keys, and < as \u003c
	return `<script type="application/json" id="parallax-phrases">` + strings.TrimSpace(string(data)) + "</script>\n",
		err
}
