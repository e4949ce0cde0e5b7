//go:build framework

package app

import (
	"encoding/binary"
	"strings"
	"syscall/js"
	"unicode/utf8"
)

// The released framework calls JavaScript once a step: to create an element, to set
// an attribute, to append a child, to add a listener. A change of lens is one to
// two and a half thousand steps, and each element that a call returns gets a
// finalizer. Here the steps are written into one list, which draw.js carries out in
// one call at the end of the framework's frame. A read of an element carries the
// list out first, so that it sees every step so far. On one machine the scripts of
// a change of lens (names, voices) took 137 and 158 ms before, 64 and 89 ms after.

// The steps, as draw.js knows them, and what follows each: node is a number, text
// a length in UTF-16 units within the texts of the list.
const (
	stepElement   = iota // node, tag text
	stepElementOf        // node, namespace text, tag text
	stepText             // node, text
	stepAttribute        // node, name text, value text
	stepBare             // node, name text: without the attribute
	stepProperty         // node, name text, value text
	stepFlag             // node, name text, 0 or 1
	stepAppend           // node, child node
	stepReplace          // node, new child node, old child node
	stepRemove           // node
	stepListen           // node, event text, listener
	stepForget           // node
)

// drawing is the list of steps not taken yet.
var drawing struct {
	steps     []byte // numbers of 32 bits, little-endian
	texts     []byte
	nodes     uint32 // given so far
	listeners uint32 // given so far
	heard     map[uint32]*eventHandler
	buffer    js.Value
	room      int // of the buffer, in bytes
}

func init() {
	// A byte order mark at the beginning would be taken for one.
	drawing.texts = append(drawing.texts, ' ')
	drawing.heard = map[uint32]*eventHandler{}
	js.Global().Get("parallax").Set("heard", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if h := drawing.heard[uint32(args[0].Int())]; h != nil {
			h.hear(Event{Value: val(args[1])})
		}
		return nil
	}))
}

func step(numbers ...uint32) {
	for _, n := range numbers {
		drawing.steps = binary.LittleEndian.AppendUint32(drawing.steps, n)
	}
}

// words adds a text to the list and returns its length.
func words(s string) uint32 {
	s = strings.ToValidUTF8(s, "\uFFFD")
	drawing.texts = append(drawing.texts, s...)
	n := utf8.RuneCountInString(s)
	if n == len(s) {
		return uint32(n)
	}
	for _, r := range s {
		if r > 0xFFFF {
			n++
		}
	}
	return uint32(n)
}

// draw takes the steps of the list.
func draw() {
	if len(drawing.steps) == 0 {
		return
	}
	if drawing.room < len(drawing.steps) {
		drawing.room = 2 * len(drawing.steps)
		drawing.buffer = js.Global().Get("Uint8Array").New(drawing.room)
	}
	js.CopyBytesToJS(drawing.buffer, drawing.steps)
	steps, texts := len(drawing.steps)/4, string(drawing.texts)
	drawing.steps, drawing.texts = drawing.steps[:0], drawing.texts[:1]
	js.Global().Get("parallax").Call("draw", drawing.buffer, steps, texts)
}

// A node is an element or a text of the page, by the number draw.js keeps it
// under.
type node uint32

func newNode() node {
	drawing.nodes++
	return node(drawing.nodes)
}

func (w *browserWindow) createElement(tag, xmlns string) (Value, error) {
	n := newNode()
	if xmlns == "" {
		step(stepElement, uint32(n), words(tag))
	} else {
		step(stepElementOf, uint32(n), words(xmlns), words(tag))
	}
	return n, nil
}

func (w *browserWindow) createTextNode(v string) Value {
	n := newNode()
	step(stepText, uint32(n), words(v))
	return n
}

// forget gives back the number of a node that has left the page.
func forget(v Value) {
	if n, ok := v.(node); ok {
		step(stepForget, uint32(n))
	}
}

func (n node) appendChild(c Wrapper) {
	step(stepAppend, uint32(n), uint32(c.JSValue().(node)))
}

func (n node) replaceChild(new, old Wrapper) {
	step(stepReplace, uint32(n), uint32(new.JSValue().(node)), uint32(old.JSValue().(node)))
}

func (n node) removeChild(c Wrapper)   { step(stepRemove, uint32(c.JSValue().(node))) }
func (n node) setNodeValue(val string) { n.Set("nodeValue", val) }
func (n node) setAttr(k, v string)     { step(stepAttribute, uint32(n), words(k), words(v)) }
func (n node) delAttr(k string)        { step(stepBare, uint32(n), words(k)) }

// Set and Call write down what the framework sets and calls.
func (n node) Set(p string, x any) {
	switch x := x.(type) {
	case string:
		step(stepProperty, uint32(n), words(p), words(x))
	case bool:
		flag := uint32(0)
		if x {
			flag = 1
		}
		step(stepFlag, uint32(n), words(p), flag)
	default:
		n.real().Set(p, x)
	}
}

func (n node) Call(m string, args ...any) Value {
	switch m {
	case "setAttribute":
		n.setAttr(args[0].(string), args[1].(string))
		return nil
	case "removeAttribute":
		n.delAttr(args[0].(string))
		return nil
	}
	return n.real().Call(m, args...)
}

// real returns the node itself, as it is after all steps so far.
func (n node) real() value {
	draw()
	return value{Value: js.Global().Get("parallax").Call("drawn", uint32(n))}
}

func (n node) JSValue() Value                            { return n }
func (n node) Bool() bool                                { return n.real().Bool() }
func (n node) Delete(p string)                           { n.real().Delete(p) }
func (n node) Equal(w Value) bool                        { return n.real().Equal(w) }
func (n node) Float() float64                            { return n.real().Float() }
func (n node) Get(p string) Value                        { return n.real().Get(p) }
func (n node) Index(i int) Value                         { return n.real().Index(i) }
func (n node) InstanceOf(t Value) bool                   { return n.real().InstanceOf(t) }
func (n node) Int() int                                  { return n.real().Int() }
func (n node) Invoke(args ...any) Value                  { return n.real().Invoke(args...) }
func (n node) IsNaN() bool                               { return n.real().IsNaN() }
func (n node) IsNull() bool                              { return n.real().IsNull() }
func (n node) IsUndefined() bool                         { return n.real().IsUndefined() }
func (n node) Length() int                               { return n.real().Length() }
func (n node) New(args ...any) Value                     { return n.real().New(args...) }
func (n node) SetIndex(i int, x any)                     { n.real().SetIndex(i, x) }
func (n node) String() string                            { return n.real().String() }
func (n node) Truthy() bool                              { return n.real().Truthy() }
func (n node) Type() Type                                { return n.real().Type() }
func (n node) Then(f func(Value))                        { n.real().Then(f) }
func (n node) getAttr(k string) string                   { return n.real().getAttr(k) }
func (n node) firstChild() Value                         { return n.real().firstChild() }
func (n node) firstElementChild() Value                  { return n.real().firstElementChild() }
func (n node) setInnerHTML(v string)                     { n.real().setInnerHTML(v) }
func (n node) setInnerText(v string)                     { n.real().setInnerText(v) }
func (n node) addEventListener(event string, fn Func)    { n.real().addEventListener(event, fn) }
func (n node) removeEventListener(event string, fn Func) { n.real().removeEventListener(event, fn) }

func (x *eventHandler) mount(on UI) {
	drawing.listeners++
	x.on, x.listener = on, drawing.listeners
	drawing.heard[x.listener] = x
	step(stepListen, uint32(on.JSValue().(node)), words(x.event), x.listener)
}

// Dismount leaves the listener where it is, unheard: most go with their element.
func (x *eventHandler) Dismount() { delete(drawing.heard, x.listener) }
