package p

type text string

var words []string

func f(all text) {
	for i := 0; i+3 < len(all); i += 3 {
		words = append(words, string(all)[i:i+3])
	}
}
