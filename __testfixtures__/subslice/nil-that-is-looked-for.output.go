package p

var top []int

func keep(all []int, n int) {
	top = append(all[:0:0], all[:n]...) // want "\\[safe pending\\] top keeps the whole array of all alive"
}

func isSet() bool { return top != nil }
