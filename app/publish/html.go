package publish

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"io/fs"
	"strings"
)

// check refuses what would publish a page that cannot work.
func (p Page) check() error {
	root, _, _ := strings.Cut(p.Body, ">")
	if !strings.HasPrefix(root, "<div ") || !strings.Contains(root, ` id="parallax"`) {
		return errors.New(`the page's body does not begin with <div id="parallax">`)
	}
	return isJSON(p.Corpus)
}

// isJSON reports, as an error, that data is not JSON values one after another.
func isJSON(data []byte) error {
	values := json.NewDecoder(bytes.NewReader(data))
	for {
		var value json.RawMessage
		if err := values.Decode(&value); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("the encoded corpus is not JSON: %w", err)
		}
	}
}

// fill puts the page and the given parts into the template index.html. Parts
// are HTML; what they hold is not searched for further places to fill.
func (p Page) fill(web fs.FS, policy, head, end string) ([]byte, error) {
	template, err := fs.ReadFile(web, "index.html")
	if err != nil {
		return nil, err
	}
	return []byte(strings.NewReplacer(
		"{{lang}}", html.EscapeString(p.Lang),
		"{{dir}}", html.EscapeString(p.Dir),
		"{{policy}}", policy, // our own words, without a double quote
		"{{title}}", html.EscapeString(p.Title),
		"{{description}}", html.EscapeString(p.Description),
		"{{head}}", head,
		"{{before}}", p.Before,
		"{{body}}", p.Body,
		"{{after}}", p.After,
		"{{end}}", end,
	).Replace(string(template))), nil
}

// siteHTML is the page of a site whose shell is the given files, as they are in
// web/ and, in site, as they are published. The start-up script
// stands before the styles, so that it waits for none of them and the program
// is on its way at once.
func (p Page) siteHTML(web fs.FS, files, site []File) ([]byte, error) {
	head := meta("parallax-version", p.version(digest(files))) + meta("parallax-program", "app.wasm") +
		meta("parallax-framed", "framed.js")
	if len(p.Views) > 0 {
		head = p.preview(p.Views[0], p.Base) + head
	}
	if p.Corpus != nil {
		head += meta("parallax-corpus", "corpus.json")
	}
	if p.Offline {
		head += meta("parallax-worker", "worker.js")
	}
	head += ownMeta(site)
	said, err := phrases(web)
	if err != nil {
		return nil, err
	}
	head += said + `<script src="boot.js"></script>
<link rel="preload" href="fonts/source-serif-4-latin-400-normal.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="fonts/source-serif-4-latin-600-normal.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="fonts/fonts.css">
<link rel="stylesheet" href="app.css">
<link rel="icon" href="icons/icon.svg" type="image/svg+xml">
<link rel="icon" href="icons/icon-192.png" type="image/png" sizes="192x192">
<link rel="apple-touch-icon" href="icons/icon-maskable-512.png">
<link rel="manifest" href="manifest.webmanifest">
` + scripts(files, append(deferred, "offline.js")...)
	about, err := p.linked()
	if err != nil {
		return nil, err
	}
	return p.fill(web, sitePolicy(p.Base), head+about, "")
}

// deferred are the scripts that follow the start-up script, in this order.
var deferred = []string{"framework.js", "takeover.js", "draw.js", "screen.js", "guest.js", "about.js", "wasm_exec.js"}

// scripts are the elements of scripts that run once the page is parsed, each
// only if it is the one that the page was published with.
//
// boot.js has no integrity of its own. In a frame without an origin a browser
// looks into a script only where the server lets strangers, and refuses what it
// cannot look into: nothing would start there. It takes the others as they come
// in that case. The program has none because a browser hands out nothing of
// what it must look into before all of it is there, and it is compiled while it
// comes; the worker checks it, as all that it keeps.
func scripts(files []File, names ...string) string {
	var b strings.Builder
	for _, name := range names {
		for _, f := range files {
			if f.Path == name {
				fmt.Fprintf(&b, "<script src=\"%s\" integrity=\"%s\" crossorigin defer></script>\n", name,
					integrity(f.Data))
			}
		}
	}
	return b.String()
}

func meta(name, content string) string {
	return fmt.Sprintf("<meta name=\"%s\" content=\"%s\">\n", name, html.EscapeString(content))
}

// inline holds what the single file carries within itself.
type inline struct {
	boot          string   // the start-up script
	deferred      []string // those that follow it
	fonts, styles string   // style sheets
	licences      string
	icon          string // a data: address
}

func (p Page) inlined(web fs.FS) (inline, error) {
	if _, err := program(web); err != nil {
		return inline{}, err
	}
	var err error
	read := func(name string) string {
		data, e := fs.ReadFile(web, name)
		err = errors.Join(err, e)
		return string(data)
	}
	in := inline{boot: read("boot.js"), licences: read("licences.txt"),
		icon: dataURL("image/svg+xml", read("icons/icon.svg"))}
	for _, name := range deferred {
		if name == "wasm_exec.js" {
			name = "built/" + name
		}
		in.deferred = append(in.deferred, read(name))
	}
	css, e := styles(web)
	err = errors.Join(err, e)
	in.fonts, in.styles = inlineCSS("fonts", read("fonts/fonts.css"), read), inlineCSS(".", string(css.Data), read)
	shrink := func(mediaType string, text *string) {
		if p.Small != nil {
			small, e := p.Small(mediaType, *text)
			*text, err = small, errors.Join(err, e)
		}
		err = errors.Join(err, closes(*text))
	}
	shrink("text/javascript", &in.boot)
	for i := range in.deferred {
		shrink("text/javascript", &in.deferred[i])
	}
	shrink("text/css", &in.styles)
	err = errors.Join(err, closes(in.fonts), closes(in.licences))
	return in, err
}

// closes reports what would end an inlined script or style before its end, or
// would not be the text the policy's hash was taken of.
func closes(text string) error {
	lower := strings.ToLower(text)
	for _, sign := range []string{"</script", "</style", "<!--", "\r", "\x00"} {
		if strings.Contains(lower, sign) {
			return fmt.Errorf("a script or style of the page holds %q and cannot be inlined", sign)
		}
	}
	return nil
}
