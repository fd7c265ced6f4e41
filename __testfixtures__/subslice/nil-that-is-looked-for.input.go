package p

var top []int

func keep(all []int, n int) {
	top = all[:n] // want "\\[safe pending\\] top keeps the whole array of all alive"
}

func isSet() bool { return top != nil }
