package p

var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:3] // want "\\[safe refused\\] top keeps the whole array of all alive through all\\[:3\\]; the address of top\\[i\\] is taken on line 10"
}

func at(i int) *int { return &top[i] }
