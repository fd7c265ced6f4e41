package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func removeAll(pools []*pool, name string) {
	for _, p := range pools {
		for i, c := range p.conns {
			if c.name == name {
				p.conns = append(p.conns[:i], p.conns[i+1:]...) // want "\\[manual pending\\] the array of p.conns goes on holding its last element beyond the length; use slices.Delete"
				break
			}
		}
	}
}
