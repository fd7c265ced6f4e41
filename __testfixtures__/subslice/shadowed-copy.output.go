package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = append(all[:0:0], all[:10]...) // want "top keeps the whole array of all alive"
}

func copy(int) {}
