package p

import "strings"

func send(ch chan string, done chan struct{}, line string) {
	select {
	case ch <- strings.Clone(line[:5]): // want "\\[unsafe pending\\] the receiver from ch keeps all of line alive"
	case <-done:
	}
}
