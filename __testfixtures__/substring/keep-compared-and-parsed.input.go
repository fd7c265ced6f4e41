package p

import "strconv"

var isHello bool

var year int

func f(s1 string) {
	isHello = s1[:5] == "hello"
	year, _ = strconv.Atoi(s1[:4])
}
