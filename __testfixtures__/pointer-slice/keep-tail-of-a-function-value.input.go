package p

var pick = most

func most(a, b *int) []*int {
	s := []*int{a, b}
	return s[:1]
}
