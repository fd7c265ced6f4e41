package p

func send(ch chan string, line string) {
	ch <- line[:5] // want "\\[unsafe pending\\] the receiver from ch keeps all of line alive"
}
