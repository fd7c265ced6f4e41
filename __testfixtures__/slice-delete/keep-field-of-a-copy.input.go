package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p pool) count(i int) int {
	p.conns = append(p.conns[:i], p.conns[i+1:]...)
	return len(p.conns)
}
