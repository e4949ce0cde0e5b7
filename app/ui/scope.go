//go:build !js

package ui

import (
	"fmt"

	"parallax/app/explore"
)

// scope tells handlers of different messages apart: the framework compares
// handlers by their code alone and would keep the one of the row that stood here
// before.
func scope(m explore.Msg) any { return fmt.Sprintf("%T%v", m, m) }
