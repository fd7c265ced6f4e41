package p

func rest[T ~int | ~float64](a, b T) []T {
	s := []T{a, b}
	return s[1:]
}
