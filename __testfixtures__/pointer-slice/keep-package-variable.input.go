package p

var all []*int

func rest() []*int {
	return all[1:]
}
