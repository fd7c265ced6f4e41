package p

var top []int

func keep(n int) bool {
	all := make([]int, n)
	if top = append(all[:0:0], all[:3]...); len(top) > 2 { // want "top keeps the whole array of all alive"
		return true
	}
	return false
}
