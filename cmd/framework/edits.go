package main

// edits are all changes to files of the framework that stay. Texts are Go, in any
// indentation: each file is formatted after its edits.
var edits = []edit{
	// An element of the page is a number, under which draw.js keeps it: parts/drawing_js.go.
	{"create elements by number", "js_wasm.go", 1, function("createElement"), removed},
	{"create texts by number", "js_wasm.go", 1, function("createTextNode"), removed},
	{"give JavaScript the element of a number", "js_wasm.go", 1, caseOf("value", "return v.Value"),
		before("case node:\n return v.real().Value\n")},
	{"forget elements that leave the page", "html.go", 1, statement("e.contextCancel()"),
		after("\n forget(e.jsElement)")},
	{"forget texts that leave the page", "text.go", 1, statement("t.jsvalue = nil"), before("forget(t.jsvalue)\n")},
	{"draw at the end of a frame", "engine.go", 1, statement("e.handleComponentUpdates()"), after("\n draw()")},

	// Attributes and handlers are lists: parts/element.go.
	{"replace the map of attributes", "attribute.go", 4, declaration("attributes"), removed},
	{"replace the map of handlers", "event.go", 9, declaration("eventHandlers", "eventHandler", "makeEventHandler"),
		removed},
	{"compare no handlers by reflection", "event.go", 1, imported("reflect"), removed},
	{"print attributes by name", "html.go", 2, rangedOver("e.attributes"), after(".byName()")},
	{"make a list of attributes", "html.go", 1, expression("make(attributes)"), replaced("attributes{}")},
	{"make a list of handlers", "html.go", 1, expression("make(eventHandlers)"), replaced("eventHandlers{}")},

	// The queue has no end, and the frame follows its last dispatch: parts/queue.go.
	{"add the overflow of the queue", "engine.go", 1, field("dispatches"), after("\n overflow overflow")},
	{"queue without waiting", "engine.go", 1, statement("e.dispatches <- d"), replaced("e.queue(d)")},
	{"refill the queue", "engine.go", 1, firstStatement("handleDispatch"), before("e.refill()\n")},
	{"make the frame after the last dispatch", "engine.go", 1, within("start", statement("e.handleDispatch(d)")),
		after("\n e.handleFrameNow()")},

	// States are told apart by a counter, not by random bytes: parts/server.go.
	{"name states without random bytes", "state.go", 1, imported("github.com/google/uuid"), removed},
	{"name devices without random bytes", "context.go", 1, imported("github.com/google/uuid"), removed},
}

// removedFiles are the files of package app that are left out. The server, a page
// handler, a static site generator and resource providers, would link net/http
// and with it all of TLS into the program; encrypted states and routes by pattern
// crypto, math/big and regexp. parts/server.go stands in for the names that the
// other files take from these.
var removedFiles = []string{"http.go", "static.go", "resource.go", "crypto.go", "route.go", "testing.go"}
