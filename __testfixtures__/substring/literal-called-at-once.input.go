package p

var name string

func later(text string) {
	defer func() {
		name = text[:5] // want "name keeps all of text alive"
	}()
	println(text)
}

func meanwhile(text string) {
	go func() {
		name = text[:5] // want "name keeps all of text alive"
	}()
}

func lines(next func() string) {
	for text := next(); text != ""; {
		text := next()
		func() {
			name = text[:5] // want "name keeps all of text alive"
		}()
	}
}
