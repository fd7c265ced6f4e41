package p

var top []int

var all []int

func keep(s []int) {
	top = s[:3]
}

func call() { keep(all) }
