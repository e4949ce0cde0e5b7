package article

import (
	"errors"
	"fmt"
)

// ErrNoText says that a file holds nothing but white space. [Parse] wraps it.
var ErrNoText = errors.New("the file holds no text")

// A ParseError is the error of [Parse]: why a file makes no article.
type ParseError struct {
	File string
	Line int   // counted from 1; 0 where no one line is to blame
	Err  error // what is wrong and what to do about it, without the place
}

func (e *ParseError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
}

func (e *ParseError) Unwrap() error { return e.Err }
