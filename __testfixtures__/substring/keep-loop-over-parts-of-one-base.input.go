package p

var words []string

func split(text string) {
	for start, i := 0, 0; i < len(text); i++ {
		if text[i] == ' ' {
			words = append(words, text[start:i])
			start = i + 1
		}
	}
}
