//go:build framework && !js

// Where there is no page, nothing is drawn, and the framework's own elements, which
// do nothing there, take the place of nodes.

package app

func draw() {}

func forget(Value) {}

func (x *eventHandler) mount(on UI) { x.on = on }

// Dismount does nothing: no page holds the handler.
func (x *eventHandler) Dismount() {}
