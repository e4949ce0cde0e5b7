package browser

// What a reader's hands do, as the WebDriver standards write it: one list of
// ticks for each device. A device that does nothing in a tick pauses.

func clicking(x, y float64, held []Modifier) []params {
	mouse := []params{move(x, y), {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}}
	return hands(params{"type": "pointer", "id": "mouse", "parameters": params{"pointerType": "mouse"}}, mouse, held)
}

func wheeling(device string, x, y, dy float64) []params {
	turn := params{"type": "scroll", "x": int(x), "y": int(y), "deltaX": 0, "deltaY": int(dy)}
	return hands(params{"type": "wheel", "id": device}, []params{turn}, nil)
}

func pressing(key rune, held []Modifier) []params {
	var ticks []params
	for _, m := range held {
		ticks = append(ticks, params{"type": "keyDown", "value": string(m)})
	}
	ticks = append(ticks, params{"type": "keyDown", "value": string(key)},
		params{"type": "keyUp", "value": string(key)})
	for _, m := range held {
		ticks = append(ticks, params{"type": "keyUp", "value": string(m)})
	}
	return []params{{"type": "key", "id": "keyboard", "actions": ticks}}
}

func move(x, y float64) params {
	return params{"type": "pointerMove", "x": int(x), "y": int(y), "duration": 0}
}

// hands lets a device act while keys are held on the keyboard.
func hands(device params, acts []params, held []Modifier) []params {
	var keys, ticks []params
	pause := params{"type": "pause", "duration": 0}
	for _, m := range held {
		keys, ticks = append(keys, params{"type": "keyDown", "value": string(m)}), append(ticks, pause)
	}
	for _, act := range acts {
		keys, ticks = append(keys, pause), append(ticks, act)
	}
	for _, m := range held {
		keys, ticks = append(keys, params{"type": "keyUp", "value": string(m)}), append(ticks, pause)
	}
	device["actions"] = ticks
	return []params{{"type": "key", "id": "keyboard", "actions": keys}, device}
}
