# Parallax, from a bare machine (Go, make, git) to a page.
#
#   make run      build everything and serve the page; prints its address
#   make build    build/parallax, build/site/ and build/parallax.html
#   make test     everything that must hold: lint, unit, wasm, browser
#   make size     sizes of what is sent, against their budgets
# and: reproducible lint limits verify unit test-wasm test-browser test-browsers lighthouse fuzz golden bench shots quality pin browser browsers clean

.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
.PHONY: run build size reproducible test lint limits unit test-wasm test-browser test-browsers lighthouse fuzz golden bench shots quality pin browser browsers clean always

GO         ?= go
FUZZTIME   ?= 60s
FRAMEWORK  := github.com/maxence-charriere/go-app/v9
WASMLIB     = $(shell $(GO) env GOROOT)/lib/wasm
# The same bytes from any folder, machine and day; and one set of flags for all
# that is compiled, so that the library is compiled once.
FLAGS      := -ldflags="-s -w -buildid="
export GOFLAGS := $(GOFLAGS) -trimpath -buildvcs=false

code       := $(shell find app seeds web cmd/explorer cmd/reader cmd/parallax -name "*.go" ! -name "*_test.go") go.mod go.sum \
              $(shell find app -type f ! -name "*.go" ! -name "*.packed" ! -path "*/testdata/*")
texts      := $(shell find seeds -type f)
page       := $(shell find web -type f ! -path 'web/built/*' ! -name '*.go')
corpus     := cmd/explorer/built/corpus.json
program    := web/built/app.wasm.gz web/built/reader.wasm.gz web/built/wasm_exec.js
# What links the framework is built and tested on the edited one, natively too.
EDITED     := GOWORK="$(CURDIR)/build/go.work"
CLIENT     := GOOS=js GOARCH=wasm $(EDITED) $(GO)

run: build/parallax
	build/parallax serve

build: build/parallax build/site/hashes.txt build/parallax.html

# --- The program inside the page ---------------------------------------------

# The framework as cmd/framework edits it, and a workspace in which it takes the
# place of the released one.
build/go.work: go.mod go.sum $(wildcard cmd/framework/*.go cmd/framework/parts/*.go)
	$(GO) mod download $(FRAMEWORK)
	$(GO) run ./cmd/framework -from "$$($(GO) list -m -f '{{.Dir}}' $(FRAMEWORK))" -to build/framework
	rm -f $@
	GOWORK="$(CURDIR)/$@" $(GO) work init .
	GOWORK="$(CURDIR)/$@" $(GO) work edit -replace=$(FRAMEWORK)=./framework

$(corpus): $(code) $(texts) $(page) build/go.work
	$(EDITED) $(GO) run $(FLAGS) ./cmd/parallax encode -o $@

# Without inlining where little time is spent: 0.19 MB less as sent.
SMALL      := $(foreach package,parallax/... encoding/json fmt reflect strconv time net/url slices,-gcflags=$(package)=-l)

phrases    := app/phrase/arabic.packed

$(phrases): app/phrase/arabic.txt $(wildcard app/phrase/*.go) cmd/phrases/main.go
	$(GO) run $(FLAGS) ./cmd/phrases $@

build/app.wasm: $(corpus) $(code) $(phrases) build/go.work
	$(CLIENT) build $(FLAGS) -tags packed $(SMALL) -o $@ ./cmd/explorer
	@if $(CLIENT) list -deps ./cmd/explorer | grep -E '^(net/http|crypto/.*|math/big|regexp|text/template|parallax/app/(annotate(/.*)?|tagger|corpus/.*))$$'; then \
	  echo "the packages above must not be linked into the page's program" >&2; rm $@; exit 1; fi

# The program that reads a reader's own articles, which a page loads when it is asked to.
build/reader.wasm: $(code) $(phrases) build/go.work
	$(CLIENT) build $(FLAGS) -tags packed $(SMALL) -o $@ ./cmd/reader
	@if $(CLIENT) list -deps ./cmd/reader | grep -E '^(net/http|crypto/tls|math/big|text/template|github.com/.*)$$'; then \
	  echo "the packages above must not be linked into the program that reads articles" >&2; rm $@; exit 1; fi

web/built/%.wasm.gz: build/%.wasm
	gzip -n -9 -c $< > $@

web/built/wasm_exec.js: go.mod
	cp $(WASMLIB)/wasm_exec.js $@
	chmod u+w $@

# --- The command and what it publishes ----------------------------------------

build/parallax: $(code) $(texts) $(page) $(program) build/go.work
	$(EDITED) $(GO) build $(FLAGS) -o $@ ./cmd/parallax

build/site/hashes.txt: build/parallax
	build/parallax build -o build/site

build/parallax.html: build/parallax
	build/parallax pack -o $@

# --- The tools: a module of its own, cmd/tools --------------------------------

# "make build/tools/train && build/tools/train": tools are run from this folder.
build/tools/%: always
	$(GO) -C cmd/tools build -o $(CURDIR)/$@ ./$*

build/tools/staticcheck: always
	$(GO) -C cmd/tools build -o $(CURDIR)/$@ honnef.co/go/tools/cmd/staticcheck

build/tools/revive: always
	$(GO) -C cmd/tools build -o $(CURDIR)/$@ github.com/mgechev/revive

size: build build/tools/size
	build/tools/size -budget 2000000 build/app.wasm
	build/tools/size -budget 2000000 build/reader.wasm
	build/tools/size -budget 4500000 -as-is build/parallax.html

# Builds all of it a second time, from the same files in another folder and
# without what was compiled before, and compares the SHA-256 of every file.
reproducible: build
	again=$$(mktemp -d) && trap "chmod -R u+w $$again; rm -rf $$again" EXIT && mkdir -p $$again/another/folder && \
	git ls-files -z | tar -c --null -T - | tar -x -C $$again/another/folder && \
	GOCACHE=$$again/cache $(MAKE) -C $$again/another/folder build && \
	list() { (cd $$1/build && find app.wasm parallax parallax.html site -type f | LC_ALL=C sort | xargs sha256sum); } && \
	list . >build/once.txt && list $$again/another/folder >build/twice.txt && diff build/once.txt build/twice.txt && \
	echo "$$(wc -l <build/once.txt) files, twice the same bytes"

# --- What must hold -------------------------------------------------------------

test: lint unit quality test-wasm test-browser

lint: limits build/app.wasm build/tools/staticcheck
	@unformatted=$$(gofmt -l app cmd seeds web); if [ -n "$$unformatted" ]; then echo "gofmt these:" >&2; echo "$$unformatted" >&2; exit 1; fi
	$(EDITED) $(GO) vet ./... $(FRAMEWORK)/pkg/app
	$(GO) -C cmd/tools vet -tags browser ./...
	$(CLIENT) vet ./cmd/explorer ./cmd/reader ./app/... $(FRAMEWORK)/pkg/app
	$(EDITED) build/tools/staticcheck ./...
	GOOS=js GOARCH=wasm $(EDITED) build/tools/staticcheck ./cmd/explorer ./app/ui ./app/platform
	@# What the framework itself leaves unused is its own.
	$(EDITED) build/tools/staticcheck -checks inherit,-U1000 $(FRAMEWORK)/pkg/app
	GOOS=js GOARCH=wasm $(EDITED) build/tools/staticcheck -checks inherit,-U1000 $(FRAMEWORK)/pkg/app
	cd cmd/tools && ../../build/tools/staticcheck -tags browser ./...

# Branches of a function, length of functions, files and lines. What is above a
# limit today is counted by package in exceptions.txt, which may only shrink.
limits: build/tools/revive
	find app cmd seeds web -name '*.go' | xargs build/tools/revive -config cmd/tools/revive.toml -formatter unix | LC_ALL=C sort >build/limits.txt
	sed -n -E 's#^(.*)/[^/]*: \[([a-z-]+)\] .*#\1 \2#p' build/limits.txt | LC_ALL=C sort | uniq -c | awk '{print $$2, $$3, $$1}' >build/exceptions.txt
	@diff -u cmd/tools/exceptions.txt build/exceptions.txt || { \
	  echo "A + above that is a higher count: shorten or split what build/limits.txt lists for that package." >&2; \
	  echo "Only lower counts: keep them with: cp build/exceptions.txt cmd/tools/exceptions.txt" >&2; exit 1; }

# In one workspace, so that the product is no module of the tools to look for in
# the cache: "go mod verify" fails for one that is replaced by a folder and has
# no dot in its path.
verify:
	mkdir -p build && rm -f build/tools.work
	GOWORK="$(CURDIR)/build/tools.work" $(GO) work init . ./cmd/tools
	GOWORK="$(CURDIR)/build/tools.work" $(GO) mod verify

unit: verify build/parallax
	$(EDITED) $(GO) test ./... $(FRAMEWORK)/pkg/app
	$(GO) -C cmd/tools test ./...

# The domain packages, as they run in the page: in WebAssembly, here under node.
# Then the door to the browser, on a page that is made for its tests.
test-wasm:
	packages=$$($(GO) list ./app/... | grep -v -E '/app(/corpus/folder|/platform|/publish|/ui)?$$') && \
	GOOS=js GOARCH=wasm $(GO) test -exec "env -i PATH=$$PATH HOME=$$HOME $(WASMLIB)/go_js_wasm_exec" $$packages
	GOOS=js GOARCH=wasm $(GO) test -exec "env -i PATH=$$PATH HOME=$$HOME NODE_OPTIONS=--require=./testdata/page.js $(WASMLIB)/go_js_wasm_exec" ./app/platform

test-browser: build browser build/npm/node_modules
	$(GO) -C cmd/tools test -tags browser -count=1 -timeout 30m -skip '^Test(Firefox|WebKit)$$' ./drive/...

# What the browser tests take from npm, each at the version of the lock file.
build/npm/node_modules: cmd/tools/drive/package.json cmd/tools/drive/package-lock.json
	mkdir -p build/npm && cp $^ build/npm/
	cd build/npm && npm ci --no-audit --no-fund --ignore-scripts
	touch $@

# The same scenarios in the other two engines.
test-browsers: build browsers
	@$(GO) -C cmd/tools test -tags browser -count=1 -timeout 30m -v -run '^Test(Firefox|WebKit|Exceptions)$$' ./drive >build/browsers.txt 2>&1; status=$$?; \
	grep -v -E '^ *(=== |--- PASS)' build/browsers.txt; exit $$status

fuzz:
	@for package in $$($(GO) list ./...); do \
	  for name in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	    echo "$$package $$name"; $(GO) test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) $$package || exit 1; \
	  done; done

# Writes the golden files anew; read the difference before committing it.
golden:
	@for folder in $$(grep -rl --include='*_test.go' '"update"' app cmd web | xargs -n1 dirname | sort -u); do \
	  $(GO) -C $$folder test -update || exit 1; done
	git diff --stat

# In Chromium: start, and the time from a click to the painted frame; then the
# whole of marking a text, native and in WebAssembly under node; then the packages.
bench: build browser build/tools/drive
	build/tools/drive bench
	$(GO) test -run '^$$' -bench Pipeline -benchtime 200x ./app/annotate
	GOOS=js GOARCH=wasm $(GO) test -exec "env -i PATH=$$PATH HOME=$$HOME $(WASMLIB)/go_js_wasm_exec" -run '^$$' -bench Pipeline -benchtime 200x ./app/annotate
	$(GO) test -run '^$$' -bench . -benchmem ./app/...

quality: build/tools/quality
	build/tools/quality -check

# make pin PIN='-all ./app/annotate/quote': "build/tools/pin -help" lists the flags.
PIN        ?= -only conditions
pin: build/tools/pin
	nice build/tools/pin $(PIN)

# Accessibility by Lighthouse 12: 1.00, or a failure.
lighthouse: build browser build/npm/node_modules build/tools/drive
	build/tools/drive lighthouse

shots: build browser build/tools/drive
	build/tools/drive shots

# A browser to test with; Debian's, where there is none and it may be installed.
browser:
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then apt-get update -q && apt-get install -q -y --no-install-recommends chromium; \
	else echo "the browser tests need Chromium: install it (Debian: sudo apt-get install chromium) and run make again" >&2; exit 1; fi

# Those of the other engines: Debian's, where they are missing and may be installed.
browsers:
	@if command -v firefox-esr >/dev/null && command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then apt-get update -q && apt-get install -q -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb; \
	else echo "tests in a browser that is missing are skipped (Debian: sudo apt-get install firefox-esr webkit2gtk-driver xvfb)" >&2; fi

clean:
	rm -rf build $(corpus) $(program) $(phrases)
