package p

import "strings"

var s0, s2 string

func f(s1 string) {
	s0 = strings.Clone(s1[:50])
	s2 = strings.ToUpper(s1[:50])
}
