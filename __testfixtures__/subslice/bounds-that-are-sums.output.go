package p

var top []int

var tables = map[string][]int{}

func load(i int) {
	all := make([]int, 1000)
	top = make([]int, 8) // want "top keeps the whole array of all alive"
	copy(top, all[i:i+8])
	more := make([]int, 1000)
	tables["more"] = append(more[:0:0], more[i:i+8]...) // want "tables.* keeps the whole array of more alive"
}
