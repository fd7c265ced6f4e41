package p

func rest(scan func() (string, bool)) []string {
	var words []string
	for word, ok := scan(); ok; word, ok = scan() {
		words = append(words, word)
	}
	words[0] = ""
	return words[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
