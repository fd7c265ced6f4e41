package p

var tables = map[int][]int{}

func next() int { return 3 }

func keep(n int) {
	all := make([]int, n)
	tables[next()] = append(all[:0:0], all[:3]...) // want "keeps the whole array of all alive"
}

func first() int { return tables[3][0] }
