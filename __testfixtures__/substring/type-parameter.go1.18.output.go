package p

import "strings"

var last interface{}

func keep[S ~string](full S) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(string(full[:5]))
	last = S(b.String()) // want "last keeps all of full alive"
}
