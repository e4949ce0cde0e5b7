package browser

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"sync"
	"syscall"
	"time"
)

// A program is one that was started here, with all that it starts itself.
type program struct {
	command *exec.Cmd
	ended   chan struct{}
	mu      sync.Mutex
	said    []string // lines, on either of its outputs
}

// run starts a program with more in its environment.
func run(environment []string, path string, args ...string) (*program, error) {
	p := &program{command: exec.Command(path, args...), ended: make(chan struct{})}
	p.command.Env = append(os.Environ(), environment...)
	p.command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	out, in := io.Pipe()
	p.command.Stdout, p.command.Stderr = in, in
	if err := p.command.Start(); err != nil {
		return nil, err
	}
	go p.listen(out)
	go func() {
		p.command.Wait()
		in.Close()
		close(p.ended)
	}()
	return p, nil
}

func (p *program) listen(out io.Reader) {
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		p.mu.Lock()
		p.said = append(p.said, lines.Text())
		p.mu.Unlock()
	}
	io.Copy(io.Discard, out)
}

// says waits for the program to say something of a form and returns what its
// first group holds.
func (p *program) says(form *regexp.Regexp) (string, error) {
	for end := time.Now().Add(2 * Patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		p.mu.Lock()
		said := p.said
		p.mu.Unlock()
		for _, line := range said {
			if m := form.FindStringSubmatch(line); m != nil {
				return m[1], nil
			}
		}
		select {
		case <-p.ended:
			return "", fmt.Errorf("it ended: %q", said[max(0, len(said)-3):])
		default:
		}
	}
	return "", fmt.Errorf("it never said %s", form)
}

// stop ends the program and what it started.
func (p *program) stop() {
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
		syscall.Kill(-p.command.Process.Pid, signal)
		select {
		case <-p.ended:
			return
		case <-time.After(5 * time.Second):
		}
	}
}
