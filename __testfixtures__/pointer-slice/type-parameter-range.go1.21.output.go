package p

func after[T any](n int, values map[string]T) []T {
	var all []T
	for _, value := range values {
		all = append(all, value)
	}
	part := all[n:]
	clear(all[:n])
	return part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
