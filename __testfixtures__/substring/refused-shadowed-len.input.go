package p

var name string

func keep(text string, from, len int) {
	name = text[from:len] // want "\\[safe refused\\] .*; len means something else here"
}
