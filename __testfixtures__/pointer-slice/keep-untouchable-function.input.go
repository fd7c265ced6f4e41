package p

//go:norace
func rest(a, b *int) []*int {
	s := []*int{a, b}
	return s[1:]
}
