package p

import _ "unsafe"

var top []int

//go:linkname keep
func keep(s []int) {
	top = s[:3]
}
