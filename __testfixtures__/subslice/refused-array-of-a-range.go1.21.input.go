package p

var top []int

func load() {
	tables := [][1000]int{{1}, {2}}
	for i, table := range tables {
		if i == 0 {
			top = table[:4] // want "refused.*top keeps the whole array of table alive.*; table is one array for all iterations"
		}
	}
}
