package p

type point struct{ x, y int }

func rest(a, b int) ([]int, []point, [][2]float64) {
	s, t, u := []int{a, b}, []point{{a, b}, {b, a}}, [][2]float64{{1, 2}, {3, 4}}
	return s[1:], t[1:], u[1:]
}
