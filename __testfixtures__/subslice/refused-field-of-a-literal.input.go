package p

type entry struct{ head []int }

var last entry

func keep(n int) {
	all := make([]int, n)
	last = entry{head: all[:3]} // want "\\[unsafe not-selected\\] last keeps the whole array of all alive"
}
