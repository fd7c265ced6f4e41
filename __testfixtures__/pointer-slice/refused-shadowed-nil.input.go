package p

func rest(a, b *int, nil string) []*int {
	s := []*int{a, b}
	return s[1:] // want "\\[safe refused\\] .*; the zero value of its elements has no name here"
}
