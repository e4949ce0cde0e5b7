//go:build framework && !js

package app

// Off the page there is nothing to draw on: the framework's own elements, which do
// nothing there either, take the place of nodes.

func draw() {}

func forget(Value) {}

func (x *eventHandler) mount(on UI) { x.on = on }

// Dismount does nothing: no page holds the handler.
func (x *eventHandler) Dismount() {}
