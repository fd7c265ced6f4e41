package p

var name string

func keep(text string) bool {
	if name = text[:5]; name == "hello" { // want "name keeps all of text alive"
		return true
	}
	return false
}
