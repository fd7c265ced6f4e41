package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) remove(i int) {
	p.conns = append(p.conns[:i], p.conns[i+1:]...)
}

func append(a []*conn, b ...*conn) []*conn { return a[:len(a):len(a)] }
