package p

var some, others []*int

func keep(n int, values map[string]*int) {
	var s, t []*int
	for _, value := range values {
		s = append(s, value)
		t = append(t, value)
	}
	part := s[n:]
	for i := range s[:n] {
		s[i] = nil
	}
	some = part // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	part2 := t[n:]
	for i2 := range t[:n] {
		t[i2] = nil
	}
	others = part2 // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
