package p

var name string

func keep(text string) bool {
	switch name = string([]byte(text[:5])); name { // want "name keeps all of text alive"
	case "hello":
		return true
	}
	return false
}
