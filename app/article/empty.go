package article

import "errors"

// ErrNoText says that a file holds nothing but white space. [Parse] wraps it.
var ErrNoText = errors.New("the file holds no text")
