package p

func rest(a, b *int) []*int { s := []*int{a, b}; return s[1:] } // want "\\[safe pending\\] the elements that .* drops stay reachable through its array$"
