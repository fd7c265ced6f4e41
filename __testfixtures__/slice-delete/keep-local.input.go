package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func without(p *pool, i int) int {
	conns := make([]*conn, 3)
	copy(conns, p.conns)
	conns = append(conns[:i], conns[i+1:]...)
	return len(conns)
}
