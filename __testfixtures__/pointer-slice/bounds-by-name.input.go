package p

const low, high = 1, 3

func middle(a, b, c, d any) []any {
	s := []any{a, b, c, d}
	return s[low:high:high] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
