package p

import "strings"

var name string

func later(text string) {
	defer func() {
		var b strings.Builder
		b.Grow(5)
		b.WriteString(text[:5])
		name = b.String() // want "name keeps all of text alive"
	}()
	println(text)
}

func meanwhile(text string) {
	go func() {
		var b strings.Builder
		b.Grow(5)
		b.WriteString(text[:5])
		name = b.String() // want "name keeps all of text alive"
	}()
}

func lines(next func() string) {
	for text := next(); text != ""; {
		text := next()
		func() {
			var b strings.Builder
			b.Grow(5)
			b.WriteString(text[:5])
			name = b.String() // want "name keeps all of text alive"
		}()
	}
}
