package publish

import (
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"regexp"
	"strings"
)

// sitePolicy is the content security policy of a site: its own files, code in
// WebAssembly, and nothing else. What it may do without an origin names its
// address too, where that is known. The one named Trusted Types policy is for the
// addresses of scripts that boot.js sets: files of the site that the page names.
func sitePolicy(base string) string {
	own := self(base)
	return policy(
		"default-src 'none'",
		"script-src "+own+" 'wasm-unsafe-eval'",
		"style-src "+own,
		"img-src "+own+" data:",
		"font-src "+own,
		"frame-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types parallax",
	)
}

// hostForm is a host that is safe to write into a policy, and short enough for
// the page's charset to stand within its first 1024 bytes.
var hostForm = regexp.MustCompile(`^[A-Za-z0-9.:-]{1,80}$`)

// self names the origin of the site, twice where its address is known. In a
// frame whose sandbox gives a page no origin, 'self' is that of its address
// (CSP 3, 2.2.2), but to some WebKit of 2026 it is nothing at all, and the page
// stands there without its styles and scripts (bugs.webkit.org/316847).
func self(base string) string {
	at, err := url.Parse(base)
	if err != nil || !hostForm.MatchString(at.Host) {
		return "'self'"
	}
	return "'self' " + at.Scheme + "://" + at.Host
}

// singlePolicy is that of a single file: the scripts and styles it carries, by
// their hashes, and no connection to anywhere.
func singlePolicy(in inline) string {
	scripts := "script-src 'wasm-unsafe-eval' " + hashSource(in.boot)
	for _, script := range in.deferred {
		scripts += " " + hashSource(script)
	}
	return policy(
		"default-src 'none'",
		scripts,
		"style-src "+hashSource(in.fonts)+" "+hashSource(in.styles),
		"img-src data:",
		"font-src data:",
		"connect-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	)
}

func policy(directives ...string) string { return strings.Join(directives, "; ") }

// hashSource names an inlined script or style in a policy.
func hashSource(text string) string { return "'" + integrity([]byte(text)) + "'" }

// integrity is the hash of a file as HTML and policies write it.
func integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
