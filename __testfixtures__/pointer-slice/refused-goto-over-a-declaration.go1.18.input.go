package p

func rest[T any](a, b T, n int) []T {
	s := []T{a, b}
	if n > 0 {
		goto end
	}
	return s[1:] // want "\\[safe refused\\] .*; the goto on line 6 would jump over the declaration"
end:
	return nil
}
