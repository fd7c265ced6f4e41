package p

var top []int

func keep(s []int) {
	top = s[:3]
}

//go:noescape
func copyAll(dst, src []int)
