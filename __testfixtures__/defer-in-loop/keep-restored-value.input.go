package p

var depth int

func walk(trees []func()) {
	for _, tree := range trees {
		before := depth
		defer func() { depth = before }()
		tree()
	}
}
