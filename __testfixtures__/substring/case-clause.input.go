package p

var name string

func keep(text string, kind int) {
	switch kind {
	case 1:
		name = text[:5] // want "name keeps all of text alive"
	}
}
