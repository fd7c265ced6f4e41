package p

type row []int

var top []int

func load() {
	all := make([]int, 1000)
	top = all[:4] // want "refused.*top keeps the whole array of all alive.*; top gets another type on line 13"
}

func room() int {
	return cap(row(top))
}
