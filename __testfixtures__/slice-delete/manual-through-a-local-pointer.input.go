package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

var pools = map[string]*pool{}

func remove(name string, i int) {
	p, ok := pools[name]
	if !ok {
		return
	}
	p.conns = append(p.conns[:i], p.conns[i+1:]...) // want "\\[manual pending\\] the array of p.conns goes on holding its last element beyond the length; use slices.Delete"
}
