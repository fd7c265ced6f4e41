package p

func middle(a, b *int) []*int {
	s := []*int{5: a, 2: b}
	kept := append(s[:0:0], s[2:4:4]...)
	return kept[:len(kept):len(kept)] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
