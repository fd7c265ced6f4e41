package p

import "strings"

func send[S ~string](c chan S, full S) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(string(full[:5]))
	c <- S(b.String()) // want "\\[unsafe pending\\] the receiver from c keeps all of full alive"
}
