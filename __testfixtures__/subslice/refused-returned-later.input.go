package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:3] // want "\\[safe refused\\] top keeps the whole array of all alive through all\\[:3\\]; top is returned on line 10"
}

func get() []int { return top }
