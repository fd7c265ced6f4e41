package p

func send(ch chan string, done chan struct{}, line string) {
	select {
	case ch <- line[:5]: // want "\\[unsafe pending\\] the receiver from ch keeps all of line alive"
	case <-done:
	}
}
