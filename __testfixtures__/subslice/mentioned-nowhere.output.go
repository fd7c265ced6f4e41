package p

var top []int

// It may be called by hand.
func keep(all []int, n int) {
	top = make([]int, 10) // want "\\[safe pending\\] top keeps the whole array of all alive"
	copy(top, all[n:n+10])
}
