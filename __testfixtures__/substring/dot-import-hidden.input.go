package p

import . "strings"

var name string

func keep(text, Builder string) {
	name = text[:5] // want "name keeps all of text alive"
	println(ToUpper(name), Builder)
}
