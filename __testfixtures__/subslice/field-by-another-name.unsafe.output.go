package p

type window struct{ rows []int }

var shown window

func scroll(other *window, n int) {
	all := make([]int, n)
	part := all[len(other.rows)-3 : len(other.rows)]
	shown.rows = make([]int, len(part)) // want "unsafe.*shown.rows keeps the whole array of all alive"
	copy(shown.rows, part)
}
