package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) same(i int) {
	p.conns = append(p.conns[:i], p.conns[i:]...)
	p.conns = append(p.conns[:i+1], p.conns[i:]...)
}
