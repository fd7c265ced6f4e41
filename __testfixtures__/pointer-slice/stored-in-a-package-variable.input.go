package p

var kept []*int

func keep(a, b *int, isShort bool) {
	s := []*int{a, b}
	println(len(s))
	if isShort {
		kept = s[1:] // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
	}
}
