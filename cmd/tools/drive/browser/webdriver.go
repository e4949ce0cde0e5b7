package browser

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// webdriver is a session of the classic WebDriver protocol
// (https://www.w3.org/TR/webdriver2/).
type webdriver struct {
	address string // of the session
	client  http.Client
}

// newWebdriver begins a session with the driver that listens at an address.
func newWebdriver(address string, capabilities params) (*webdriver, error) {
	d := &webdriver{address: address, client: http.Client{Timeout: Patience}}
	var made struct{ SessionID string }
	if err := d.call("/session", params{"capabilities": params{"alwaysMatch": capabilities}}, &made); err != nil {
		return nil, err
	}
	d.address += "/session/" + made.SessionID
	return d, nil
}

// call runs a command, with GET where nothing is given, and reads what it gives
// into result, unless that is nil.
func (d *webdriver) call(command string, given params, result any) error {
	method, body := http.MethodGet, io.Reader(nil)
	if given != nil {
		data, err := json.Marshal(given)
		if err != nil {
			return err
		}
		method, body = http.MethodPost, bytes.NewReader(data)
	}
	return d.send(method, command, body, result)
}

func (d *webdriver) send(method, command string, body io.Reader, result any) error {
	request, err := http.NewRequest(method, d.address+command, body)
	if err != nil {
		return err
	}
	response, err := d.client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var got struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&got); err != nil {
		return fmt.Errorf("%s: %w", command, err)
	}
	if response.StatusCode != http.StatusOK {
		var failure struct{ Error, Message string }
		json.Unmarshal(got.Value, &failure)
		return fmt.Errorf("%s: %s: %s", command, failure.Error, failure.Message)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(got.Value, result)
}

// end ends the session, and with it the browser.
func (d *webdriver) end() { d.send(http.MethodDelete, "", nil, nil) }

// listens waits until something answers at the address.
func (d *webdriver) listens() error {
	var err error
	for end := time.Now().Add(Patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if err = d.call("/status", nil, nil); err == nil {
			return nil
		}
	}
	return err
}
