package p

var top []int

func keep(n int) {
	all := make([]int, 1000)
	top = all[:n] // want "\\[safe pending\\] top keeps the whole array of all alive"
}

func isSet() bool { return top != nil }
