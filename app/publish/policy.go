package publish

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// sitePolicy is the content security policy of a site: its own files, code in
// WebAssembly, and nothing else. The one named Trusted Types policy is for the
// addresses of worker.js and framed.js, the only ones a script sets.
var sitePolicy = policy(
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"frame-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types parallax",
)

// singlePolicy is that of a single file: the scripts and styles it carries, by
// their hashes, and no connection to anywhere.
func singlePolicy(in inline) string {
	return policy(
		"default-src 'none'",
		"script-src 'wasm-unsafe-eval' "+hashSource(in.boot)+" "+hashSource(in.takeover)+" "+hashSource(in.guest)+" "+hashSource(in.about)+" "+hashSource(in.exec),
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
func hashSource(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
