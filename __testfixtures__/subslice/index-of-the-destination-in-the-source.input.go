package p

var tables [][]int
var at int

func keep(n int) {
	all := make([]int, n)
	tables[at] = all[:at] // want "tables.at. keeps the whole array of all alive"
}

func first() int { return tables[0][0] }
