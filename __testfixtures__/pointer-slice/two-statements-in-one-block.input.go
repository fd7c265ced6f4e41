package p

var some, others []*int

func keep(n int, values map[string]*int) {
	var s, t []*int
	for _, value := range values {
		s = append(s, value)
		t = append(t, value)
	}
	some = s[n:]   // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	others = t[n:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
}
