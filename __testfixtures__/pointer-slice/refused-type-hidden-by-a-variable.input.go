package p

type item struct{ next *item }

func rest(a, b item) []item {
	s := []item{a, b}
	for _, item := range s {
		if item.next != nil {
			return s[1:] // want "\\[safe refused\\] .*; the zero value of its elements has no name here"
		}
	}
	return nil
}
