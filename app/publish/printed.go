package publish

// printed writes bytes as printable characters, for a program that stands
// inside a file of text: 13 bits in two of 91 characters, 23 % more than the
// bytes where base64 is 33 % more. Of the characters from # to ~ only < is left
// out, so that nothing in it can end a script; a last group of up to six bits
// takes one character. boot.js reads it.
func printed(data []byte) string {
	text := make([]byte, 0, len(data)*16/13+2)
	held, bits := 0, 0
	for _, b := range data {
		held, bits = held<<8|int(b), bits+8
		if bits >= 13 {
			bits -= 13
			group := held >> bits
			text = append(text, digit91(group/91), digit91(group%91))
			held &= 1<<bits - 1
		}
	}
	switch {
	case bits > 6:
		group := held << (13 - bits)
		text = append(text, digit91(group/91), digit91(group%91))
	case bits > 0:
		text = append(text, digit91(held<<(6-bits)))
	}
	return string(text)
}

func digit91(value int) byte {
	if c := byte('#' + value); c < '<' {
		return c
	}
	return byte('#' + value + 1)
}
