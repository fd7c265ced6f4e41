package p

import "strings"

func send(ch chan string, line string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(line[:5])
	ch <- b.String() // want "\\[unsafe pending\\] the receiver from ch keeps all of line alive"
}
