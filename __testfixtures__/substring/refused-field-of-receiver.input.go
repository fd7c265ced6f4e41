package p

type token struct{ text string }

func (t *token) set(line string) {
	t.text = line[:5] // want "\\[unsafe not-selected\\] t.text keeps all of line alive"
}
