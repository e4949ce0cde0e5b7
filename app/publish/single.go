package publish

import (
	"errors"
	"html"
	"io/fs"
	"strings"
)

// Single gives the page as one HTML file that opens without a server or a
// network. The texts come first and the program last, so that the texts can be
// read while the rest of the file is still being parsed.
func Single(p Page, web fs.FS) ([]byte, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	files, err := shell(web)
	if err != nil {
		return nil, err
	}
	around, err := p.singleShell(files, web)
	if err != nil {
		return nil, err
	}
	program, err := fs.ReadFile(web, "built/app.wasm.gz")
	if err != nil {
		return nil, err
	}
	return FillSingle(around, program, p)
}

// A slot is a place of the single file's shell where a part of a page belongs.
// Nothing else there looks like one: what is inlined must not hold "<!--", and
// the digits of a program have no "<".
func slot(part string) string { return "<!--parallax " + part + "-->" }

// singleShell gives what a single file of any page has around the page and its
// program, the policy included: the digest of the shell's files on a line of its
// own, and HTML with a slot for each part.
func (p Page) singleShell(files []File, web fs.FS) ([]byte, error) {
	in, err := p.inlined(web)
	if err != nil {
		return nil, err
	}
	said, err := phrases(web)
	if err != nil {
		return nil, err
	}
	template, err := fs.ReadFile(web, "index.html")
	if err != nil {
		return nil, err
	}
	// After the styles, so that the script can ask for the faces before the text
	// is laid out.
	head := said + `<meta name="parallax-version" content="` + slot("version") + "\">\n" +
		"<style>" + in.fonts + "</style>\n<style>" + in.styles + "</style>\n" +
		"<script>" + in.boot + "</script>\n" +
		`<link rel="icon" href="` + in.icon + "\">\n" + slot("linked")
	end := slot("corpus")
	for _, script := range in.deferred {
		end += "<script>" + script + "</script>\n"
	}
	end += `<script type="text/plain" id="parallax-licences">` + in.licences + "</script>\n" +
		`<script type="text/plain" id="parallax-wasm">` + slot("program") + "</script>\n"
	places := []string{"{{policy}}", singlePolicy(in), "{{head}}", head, "{{end}}", end}
	for _, part := range []string{"lang", "dir", "title", "description", "before", "body", "after"} {
		places = append(places, "{{"+part+"}}", slot(part))
	}
	return []byte(digest(files) + "\n" + strings.NewReplacer(places...).Replace(string(template))), nil
}

// FillSingle puts a page and the gzipped program into the shell of a single
// file, which a site carries as single.txt. The page's parts are not searched
// for further places to fill.
func FillSingle(shell, program []byte, p Page) ([]byte, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	sum, template, ok := strings.Cut(string(shell), "\n")
	if !ok || !strings.Contains(template, slot("body")) {
		return nil, errors.New("the shell of a single file is none")
	}
	linked, err := p.linked()
	if err != nil {
		return nil, err
	}
	corpus := ""
	if p.Corpus != nil {
		// JSON has a < only inside strings, where it may be written so.
		guarded := strings.ReplaceAll(string(p.Corpus), "<", `\u003c`)
		corpus = `<script type="application/json" id="parallax-corpus">` + guarded + "</script>\n"
	}
	return []byte(strings.NewReplacer(
		slot("lang"), html.EscapeString(p.Lang),
		slot("dir"), html.EscapeString(p.Dir),
		slot("title"), html.EscapeString(p.Title),
		slot("description"), html.EscapeString(p.Description),
		slot("version"), p.version(sum),
		slot("linked"), linked,
		slot("before"), p.Before,
		slot("body"), p.Body,
		slot("after"), p.After,
		slot("corpus"), corpus,
		slot("program"), printed(program),
	).Replace(template)), nil
}
