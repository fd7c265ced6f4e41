package p

import "slices"

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) remove(i int) {
	p.conns = slices.Delete(p.conns, i, i+1)
}
