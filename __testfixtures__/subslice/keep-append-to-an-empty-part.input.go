package p

var kept []int

func filter(in []int) {
	out := make([]int, len(in))
	kept = append(out[:0], in...)
}
