package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func count(i int) int {
	p := pool{}
	p.conns = append(p.conns[:i], p.conns[i+1:]...)
	q := &pool{}
	q.conns = append(q.conns[:i], q.conns[i+1:]...)
	return len(p.conns) + len(q.conns)
}
