package p

func rests[T any](a, b T) ([]T, []T) {
	s, t := []T{a, b}, []T{a, b}
	return s[1:], t[1:] // want "s.1:. drops stay reachable" "t.1:. drops stay reachable"
}
