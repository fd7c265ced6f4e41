package p

import "strings"

var name string

func keep(text string, n int) {
	if n == 0 {
		return
	}
	for n > 0 {
		n--
	}
	var b strings.Builder
	b.Grow(5)
	b.WriteString(text[:5])
	name = b.String() // want "name keeps all of text alive"
	if n > 0 {
		goto done
	}
	println(n)
done:
	println(name)
}
