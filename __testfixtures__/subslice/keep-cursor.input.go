package p

var queue []int

func pop(s []int, n int) int {
	s = s[n:]
	queue = queue[1:]
	return s[0]
}
