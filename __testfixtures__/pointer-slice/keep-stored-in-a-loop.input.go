package p

var kept []*int

func keep(values map[int]*int) {
	var s []*int
	for n, value := range values {
		s = append(s, value)
		kept = s[n:]
	}
}
