package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) insert(i int, c *conn) {
	p.conns = append(p.conns, nil)
	copy(p.conns[i+1:], p.conns[i:])
	p.conns[i] = c
}
