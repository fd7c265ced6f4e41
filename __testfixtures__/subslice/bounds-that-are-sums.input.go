package p

var top []int

var tables = map[string][]int{}

func load(i int) {
	all := make([]int, 1000)
	top = all[i : i+8] // want "top keeps the whole array of all alive"
	more := make([]int, 1000)
	tables["more"] = more[i : i+8] // want "tables.* keeps the whole array of more alive"
}
