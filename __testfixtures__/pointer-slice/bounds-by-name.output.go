package p

const low, high = 1, 3

func middle(a, b, c, d any) []any {
	s := []any{a, b, c, d}
	s[0], s[len(s)-1] = nil, nil
	return s[low:high:high] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
