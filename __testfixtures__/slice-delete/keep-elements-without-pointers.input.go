package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) remove(i int) {
	p.sizes = append(p.sizes[:i], p.sizes[i+1:]...)
}
