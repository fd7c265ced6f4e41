package p

var top []int

func keep(n int) {
	defer func() { recover() }()
	all := make([]int, n)
	part := all[:4]
	top = make([]int, len(part)) // want "top keeps the whole array of all alive"
	copy(top, part)
}
