package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func without(conns []*conn, i int) []*conn {
	return append(conns[:i], conns[i+1:]...)
}

func count(conns []*conn, i int) int {
	conns = append(conns[:i], conns[i+1:]...)
	return len(conns)
}
