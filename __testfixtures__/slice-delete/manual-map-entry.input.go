package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (p *pool) remove(key string, i int) {
	p.byKey[key] = append(p.byKey[key][:i], p.byKey[key][i+1:]...) // want "\\[manual pending\\] the array of p.byKey.key. goes on holding its last element beyond the length; use slices.Delete"
}
