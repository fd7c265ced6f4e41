package p

var top []int

func keep(all []int) {
	part := all[:3]
	top = make([]int, len(part)) // want "safe pending. top keeps the whole array of all alive"
	copy(top, part)
}

func call(n int) { keep(make([]int, n)) }
