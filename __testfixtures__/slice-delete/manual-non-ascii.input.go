package p

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func (池 *pool) 删除(位 int) {
	池.conns = append(池.conns[:位], 池.conns[位+1:]...) /* 🗑 */ // want "\\[manual pending\\] the array of 池.conns goes on holding its last element beyond the length; use slices.Delete"
}
