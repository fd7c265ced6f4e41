package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) remove(i int) []*conn {
	p.conns = append(p.conns[:i], p.conns[i+1:]...)
	return p.conns
}
