package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:3] // want "top keeps the whole array of all alive"
}
