package p

var name string

func next() int { return 3 }

func keep(text string) {
	name = text[:next()] // want "name keeps all of text alive"
}
