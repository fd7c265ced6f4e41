package p

var top []int

func keep(s []int) {
	top = s[:3]
}

var hook = keep
