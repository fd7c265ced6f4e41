package p

import "unsafe"

var s0 string

var size = unsafe.Sizeof(s0)

func f(s1 string) {
	s0 = s1[:50]
}
