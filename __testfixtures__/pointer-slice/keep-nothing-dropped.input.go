package p

func all(a, b *int) ([]*int, []*int, []*int, []*int) {
	r, s, t, u := []*int{a, b}, []*int{a, b}, []*int{a, b}, []*int{a, b}
	return r[:], s[0:], t[:len(t):len(t)], u[:2:2]
}
