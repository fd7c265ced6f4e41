package p

type table struct{ rows map[string][]int }

var known table

func keep(name string) {
	all := make([]int, 1000)
	known.rows[name] = append(all[:0:0], all[:4]...) // want "unsafe.*known.rows.name. keeps the whole array of all alive.*; known lives long"
}

func (t *table) keep(name string) {
	all := make([]int, 1000)
	t.rows[name] = append(all[:0:0], all[:4]...) // want "unsafe.*t.rows.name. keeps the whole array of all alive.*; t lives long"
}
