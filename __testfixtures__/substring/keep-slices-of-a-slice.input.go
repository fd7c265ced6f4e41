package p

const digits = "0123456789"

type line struct{ text string }

var name, rest string

func both(text string, n int) {
	name = text[1:][:n]
	rest = text[1:][n:]
}

func constant(n int) {
	name = digits[1:][:n]
}

func field(l *line, n int) {
	name = l.text[1:][:n]
}
