package p

type table struct{ rows []int }

func keep() int {
	t := &table{}
	all := make([]int, 1000)
	t.rows = all[:4]
	return t.rows[0]
}
