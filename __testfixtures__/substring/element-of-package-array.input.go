package p

var table [16]string

func keep(line string, i int) {
	table[i] = line[:5] // want "table\\[i\\] keeps all of line alive"
}
