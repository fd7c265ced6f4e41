package p

func rests[T any](a, b T) ([]T, []T) {
	s, t := []T{a, b}, []T{a, b}
	var zero T
	s[0] = zero
	var zero2 T
	t[0] = zero2
	return s[1:], t[1:] // want "s.1:. drops stay reachable" "t.1:. drops stay reachable"
}
