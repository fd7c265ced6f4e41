package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) without(q *pool, i int) {
	q.conns = append(p.conns[:i:i], p.conns[i+1:]...)
	q.byKey["x"] = append(p.conns[:i], q.conns[i+1:]...)
	copy(p.conns[i:], p.conns[i+1:])
}
