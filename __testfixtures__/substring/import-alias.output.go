package p

import str "strings"

var name string

func keep(text string) {
	var b str.Builder
	b.Grow(5)
	b.WriteString(text[:5])
	name = b.String() // want "name keeps all of text alive"
	println(str.ToUpper(name))
}
