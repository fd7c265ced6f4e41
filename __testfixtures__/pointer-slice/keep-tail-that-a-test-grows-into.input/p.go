package p

func scratch(a, b *int) []*int {
	s := []*int{a, b}
	return s[:1]
}

func show(a *int) { println(len(scratch(a, a))) }
