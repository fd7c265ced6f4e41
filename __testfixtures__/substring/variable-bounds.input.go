package p

var title string

func keep(text string, from, to int) {
	title = text[from:to] // want "\\[safe pending\\] title keeps all of text alive through text\\[from:to\\]"
}
