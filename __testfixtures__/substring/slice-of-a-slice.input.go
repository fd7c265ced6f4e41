package p

var name, rest string

func keep(text string) {
	name = text[1:][:5] // want "name keeps all of text alive through text.1:..:5."
}

func last(text string) {
	name = text[:len(text)-1][5:][:3] // want "name keeps all of text alive"
}

func trimmed(text string, n int) {
	name = string(text[1:])[n:] // want "name keeps all of text alive"
}

func cutAgain(text string, a, b int) {
	name = text[a:b][2:] // want "name keeps all of text alive"
}
