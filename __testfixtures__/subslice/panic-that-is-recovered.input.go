package p

var top []int

func keep(n int) {
	defer func() { recover() }()
	all := make([]int, n)
	top = all[:4] // want "top keeps the whole array of all alive"
}
