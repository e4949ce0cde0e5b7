package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/coder/websocket"
)

// bidi is a connection over which a browser is driven by WebDriver BiDi
// (https://w3c.github.io/webdriver-bidi/): commands that are answered, and
// events that come by themselves.
type bidi struct {
	conn  *websocket.Conn
	heard func(method string, params json.RawMessage) // of each event, one after the other

	mu      sync.Mutex
	last    int
	waiting map[int]chan answer // nil once the connection has ended
}

// An answer is what a command came to.
type answer struct {
	ID             int
	Type           string // success, error or event
	Result, Params json.RawMessage
	Method         string // of an event
	Error, Message string
}

// dialBidi connects to the address that a browser listens at.
func dialBidi(address string, heard func(method string, params json.RawMessage)) (*bidi, error) {
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	conn, _, err := websocket.Dial(ctx, address, nil)
	if err != nil {
		return nil, err
	}
	conn.SetReadLimit(1 << 28)
	b := &bidi{conn: conn, heard: heard, waiting: map[int]chan answer{}}
	go b.read()
	return b, nil
}

// read hands out what comes until the connection ends.
func (b *bidi) read() {
	defer b.end()
	for {
		_, data, err := b.conn.Read(context.Background())
		if err != nil {
			return
		}
		var a answer
		if json.Unmarshal(data, &a) != nil {
			continue
		}
		if a.Type == "event" {
			b.heard(a.Method, a.Params)
			continue
		}
		b.mu.Lock()
		waits := b.waiting[a.ID]
		delete(b.waiting, a.ID)
		b.mu.Unlock()
		if waits != nil {
			waits <- a
		}
	}
}

// end answers all that still waits.
func (b *bidi) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, waits := range b.waiting {
		waits <- answer{Error: "the browser has gone"}
	}
	b.waiting = nil
}

// expect makes room for the answer to the next command.
func (b *bidi) expect() (int, chan answer) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.last++
	waits := make(chan answer, 1)
	if b.waiting == nil {
		waits <- answer{Error: "the browser has gone"}
		return b.last, waits
	}
	b.waiting[b.last] = waits
	return b.last, waits
}

// params are what a command is given.
type params map[string]any

// call runs a command and reads what it gives into result, unless that is nil.
func (b *bidi) call(method string, given params, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	id, waits := b.expect()
	data, err := json.Marshal(map[string]any{"id": id, "method": method, "params": given})
	if err != nil {
		return err
	}
	if err := b.conn.Write(ctx, websocket.MessageText, data); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case a := <-waits:
		if a.Error != "" {
			return fmt.Errorf("%s: %s: %s", method, a.Error, a.Message)
		}
		if result == nil {
			return nil
		}
		return json.Unmarshal(a.Result, result)
	case <-ctx.Done():
		return fmt.Errorf("%s: no answer", method)
	}
}

func (b *bidi) close() { b.conn.CloseNow() }
