package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = make([]int, 2) // want "top keeps the whole array of all alive"
	copy(top, all[1:3:3])
}
