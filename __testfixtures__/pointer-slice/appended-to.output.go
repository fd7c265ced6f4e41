package p

func middle(a, b, c, d *int) []*int {
	s := []*int{a, b, c}
	s = append(s, d)
	kept := append(s[:0:0], s[1:3:3]...)
	return kept[:len(kept):len(kept)] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
