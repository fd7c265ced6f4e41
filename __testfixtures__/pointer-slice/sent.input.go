package p

func send(c chan<- []*int, a, b *int) {
	s := []*int{a, b}
	c <- s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
