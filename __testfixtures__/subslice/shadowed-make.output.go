package p

var top []int

func keep(n int) {
	all := make([]int, n)
	make := n
	top = append(all[:0:0], all[:make]...) // want "top keeps the whole array of all alive"
}
