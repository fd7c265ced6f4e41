package p

var arena []byte

var parts [][]byte

func take(n int) {
	parts = append(parts, arena[:n])
	arena = arena[n:]
}
