package p

type list []int

var top list

func keep(n int) {
	all := make(list, n)
	for i := range all {
		all[i] = i
	}
	top = all[:3] // want "top keeps the whole array of all alive"
}
