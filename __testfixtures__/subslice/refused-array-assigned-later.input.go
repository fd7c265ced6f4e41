package p

var top []int

func load() {
	var all [1000]int
	all[0] = 7
	top = all[:4] // want "refused.*top keeps the whole array of all alive.*; all is used again on line 9"
	all = [1000]int{}
}

func receive(ch chan [1000]int) {
	var all [1000]int
	top = all[:4] // want "refused.*top keeps the whole array of all alive.*; all is used again on line 16"
	select {
	case all = <-ch:
	default:
	}
}
