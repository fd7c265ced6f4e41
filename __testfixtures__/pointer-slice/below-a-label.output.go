package p

func middle(a, b, c *int, wait func() bool) []*int {
	s := []*int{a, b, c}
	for wait() {
		if a == b {
			goto out
		}
	}
out:
	s[0], s[len(s)-1] = nil, nil
	return s[1:2:2] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
