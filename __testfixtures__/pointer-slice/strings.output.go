package p

func rest(scan func() (string, bool)) []string {
	var words []string
	for word, ok := scan(); ok; word, ok = scan() {
		words = append(words, word)
	}
	part := words[1:]
	words[0] = ""
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
