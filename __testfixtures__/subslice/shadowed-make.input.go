package p

var top []int

func keep(n int) {
	all := make([]int, n)
	make := n
	top = all[:make] // want "top keeps the whole array of all alive"
}
