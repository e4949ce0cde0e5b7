//go:build framework

package app

import "slices"

// The released framework has a map of attributes and one of handlers for every
// element; here both are lists. It keeps a handler on its element when the next has
// the same code and the same scope, even if it closes over another message; here
// the newest handler is always the one that is called, and the scope is ignored.

// attributes are those of an element, each name once.
type attributes []attribute

type attribute struct{ name, value string }

func (a attributes) index(name string) int {
	return slices.IndexFunc(a, func(x attribute) bool { return x.name == name })
}

// Set adds to what joins (classes, styles) and replaces what does not.
func (a *attributes) Set(name string, value any) {
	v := toAttributeValue(value)
	if name == "style" || name == "allow" {
		v += ";"
	}
	i := a.index(name)
	switch {
	case i < 0 && (v != "" || name != "class"):
		*a = append(*a, attribute{name, v})
	case i < 0 || name == "class" && v == "":
	case name == "style" || name == "allow":
		(*a)[i].value += v
	case name == "class":
		(*a)[i].value += " " + v
	case name == "srcset":
		(*a)[i].value += ", " + v
	default:
		(*a)[i].value = v
	}
}

func (a attributes) Mount(on Value, resolve attributeURLResolver) {
	for _, x := range a {
		setJSAttribute(on, x.name, resolveAttributeURLValue(x.name, x.value, resolve))
	}
}

// Update makes the attributes those of b.
func (a *attributes) Update(on Value, b attributes, resolve attributeURLResolver) {
	for _, x := range *a {
		if b.index(x.name) < 0 {
			deleteJSAttribute(on, x.name)
		}
	}
	for _, x := range b {
		if i := a.index(x.name); i < 0 || (*a)[i].value != x.value {
			setJSAttribute(on, x.name, resolveAttributeURLValue(x.name, x.value, resolve))
		}
	}
	*a = b
}

func (a attributes) byName() map[string]string {
	m := map[string]string{}
	for _, x := range a {
		m[x.name] = x.value
	}
	return m
}

// eventHandlers are those of an element, each event once.
type eventHandlers []*eventHandler

type eventHandler struct {
	event    string
	handle   EventHandler
	on       UI
	listener uint32
}

func (h eventHandlers) of(event string) *eventHandler {
	for _, x := range h {
		if x.event == event {
			return x
		}
	}
	return nil
}

func (h *eventHandlers) Set(event string, handle EventHandler, scope ...any) {
	if handle == nil {
		return
	}
	if old := h.of(event); old != nil {
		old.handle = handle
		return
	}
	*h = append(*h, &eventHandler{event: event, handle: handle})
}

func (h eventHandlers) Mount(on UI) {
	for _, x := range h {
		x.mount(on)
	}
}

// Update makes the handlers those of v.
func (h *eventHandlers) Update(on UI, v eventHandlers) {
	*h = slices.DeleteFunc(*h, func(x *eventHandler) bool {
		gone := v.of(x.event) == nil
		if gone {
			x.Dismount()
		}
		return gone
	})
	for _, x := range v {
		if old := h.of(x.event); old != nil {
			old.handle = x.handle
			continue
		}
		x.mount(on)
		*h = append(*h, x)
	}
}

// hear has the handler called in the framework's turn.
func (x *eventHandler) hear(e Event) {
	x.on.getDispatcher().Emit(x.on, func() {
		trackMousePosition(e)
		x.handle(makeContext(x.on), e)
	})
}
