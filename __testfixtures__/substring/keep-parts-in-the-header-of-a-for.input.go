package p

var rest string

func post(text string) {
	for i := 0; i < len(text); rest = text[:i] {
		i++
	}
}

func condition(text string) {
	for i := 0; set(text[:i]); i++ {
	}
}

func again(text string, n int) {
	for i := 0; i < n; i++ {
		for rest = text[i : i+1]; rest != ""; rest = "" {
		}
	}
}

func set(part string) bool {
	rest = part
	return rest != ""
}
