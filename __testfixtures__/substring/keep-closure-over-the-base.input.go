package p

var words []string

func each(fn func(from, to int)) { fn(0, 1) }

func split(text string) {
	each(func(from, to int) {
		words = append(words, text[from:to])
	})
}
