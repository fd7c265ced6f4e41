package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = make([]int, 3) // want "top keeps the whole array of all alive"
	copy(top, all[:3])
}
