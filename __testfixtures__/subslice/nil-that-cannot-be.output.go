package p

var top []int

func keep(n int) {
	all := make([]int, 1000)
	part := all[:n]
	top = make([]int, len(part)) // want "\\[safe pending\\] top keeps the whole array of all alive"
	copy(top, part)
}

func isSet() bool { return top != nil }
