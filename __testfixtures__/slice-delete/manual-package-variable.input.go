package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

var all []*conn

func remove(i int) {
	all = append(all[:i], all[i+1:]...) // want "\\[manual pending\\] the array of all goes on holding its last element beyond the length; use slices.Delete"
}
