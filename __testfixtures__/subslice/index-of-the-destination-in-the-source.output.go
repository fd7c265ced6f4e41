package p

var tables [][]int
var at int

func keep(n int) {
	all := make([]int, n)
	tables[at] = append(all[:0:0], all[:at]...) // want "tables.at. keeps the whole array of all alive"
}

func first() int { return tables[0][0] }
