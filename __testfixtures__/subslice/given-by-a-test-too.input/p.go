package p

var top []int

func keep(all []int) {
	top = all[:3] // want "safe pending. top keeps the whole array of all alive"
}

func call(n int) { keep(make([]int, n)) }
