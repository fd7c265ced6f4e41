package p

var top []int

func keep(n int) {
	all := make([]int, n)
	for top = all[:3]; n > 0; n-- { // want "top keeps the whole array of all alive"
		println(top[0])
	}
}
