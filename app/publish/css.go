package publish

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io/fs"
	"path"
	"strings"
)

// styles joins the style sheets of web/styles, in the order of their names, in
// which one prevails over those before it.
func styles(web fs.FS) (File, error) {
	names, err := fs.Glob(web, "styles/*.css")
	if len(names) == 0 {
		err = errors.Join(err, errors.New("styles: the page has no style sheets"))
	}
	var sheets [][]byte
	for _, name := range names {
		sheet, e := fs.ReadFile(web, name)
		sheets, err = append(sheets, sheet), errors.Join(err, e)
	}
	return File{"app.css", bytes.Join(sheets, []byte("\n"))}, err
}

// inlineCSS replaces each url(…) of a style sheet in folder by a data: address
// of the file it names. Addresses that are data: or a fragment stay.
func inlineCSS(folder, css string, read func(name string) string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(css, "url(")
		address, after, closed := strings.Cut(rest, ")")
		if !found || !closed {
			b.WriteString(css)
			return b.String()
		}
		b.WriteString(before)
		name := strings.Trim(address, `"' `)
		if strings.HasPrefix(name, "data:") || strings.HasPrefix(name, "#") {
			b.WriteString("url(" + address + ")")
		} else {
			name = path.Join(folder, name)
			b.WriteString(`url("` + dataURL(MediaType(name), read(name)) + `")`)
		}
		css = after
	}
}

func dataURL(mediaType, data string) string {
	return "data:" + mediaType + ";base64," + base64.StdEncoding.EncodeToString([]byte(data))
}

// MediaType gives the type of a file of a page, without its character set. The
// list is our own because what a machine knows differs from the next.
func MediaType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html"
	case ".css":
		return "text/css"
	case ".js":
		return "text/javascript"
	case ".json":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	case ".wasm":
		return "application/wasm"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".woff2":
		return "font/woff2"
	case ".gz":
		return "application/gzip"
	case ".txt":
		return "text/plain"
	}
	return "application/octet-stream"
}
