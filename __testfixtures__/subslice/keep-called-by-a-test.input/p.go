package p

var top []int

func keep(all []int) {
	top = all[:3]
}

func call(n int) { keep(make([]int, n)) }
