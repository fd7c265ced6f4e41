package p

var names = map[int]string{}

func next() int { return 3 }

func keep(text string) {
	names[next()] = text[:1] // want "keeps all of text alive"
}
