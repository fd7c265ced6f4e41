package p

var name string

func keep(text string, byte int) bool {
	if name = text[:byte]; name == "" { // want "\\[safe refused\\] .*; byte means something else here"
		return true
	}
	return false
}
