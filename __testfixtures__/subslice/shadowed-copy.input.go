package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:10] // want "top keeps the whole array of all alive"
}

func copy(int) {}
