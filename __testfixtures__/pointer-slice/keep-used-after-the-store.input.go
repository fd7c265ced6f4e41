package p

var kept []*int

func keep(a, b *int) int {
	s := []*int{a, b}
	kept = s[1:]
	return *s[0]
}
