package p

type token struct{ text string }

func (t *token) set(line string) {
	t.text = line[:5] // want "\\[unsafe pending\\] t.text keeps all of line alive through line\\[:5\\]; t outlives line"
}
