package p

func rest[T any](values map[string]T) []T {
	var all []T
	for _, value := range values {
		all = append(all, value)
	}
	part := all[1:]
	var zero T
	all[0] = zero
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
