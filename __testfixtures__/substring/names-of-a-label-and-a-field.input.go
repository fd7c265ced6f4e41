package p

var name string

type Box struct{ b int }

func label(text string) {
b:
	for i := 0; i < 3; i++ {
		continue b
	}
	name = text[:5] // want "name keeps all of text alive"
}

func field(box Box, text string) int {
	name = text[:5] // want "name keeps all of text alive"
	return box.b
}
