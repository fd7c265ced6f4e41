package p

import "strings"

var text, head string

func f(i int) {
	rest := strings.TrimPrefix(text, "#")
	head = rest[:i]
}
