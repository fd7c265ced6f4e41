package p

var top []int

func load(numbers ...int) {
	var all []int
	for _, number := range numbers {
		all = append(all, number)
	}
	top = append(all[:0:0], all[:len(all)/2]...) // want "top keeps the whole array of all alive"
}

func isEmpty() bool {
	switch top {
	case nil:
		return true
	}
	return false
}
