package p

import (
	"strings"
	. "strings"
)

var name string

func keep(text, Builder string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(text[:5])
	name = b.String() // want "name keeps all of text alive"
	println(ToUpper(name), Builder)
}
