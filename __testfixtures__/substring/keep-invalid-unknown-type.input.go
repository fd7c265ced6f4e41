package p

import "example.invalid/unknown"

var s0 = ""

func f() {
	s1 := unknown.Text()
	s0 = s1[:50]
}
