package p

type window struct{ rows []int }

var shown window

func scroll(other *window, n int) {
	all := make([]int, n)
	shown.rows = all[len(other.rows)-3 : len(other.rows)] // want "unsafe.*shown.rows keeps the whole array of all alive"
}
