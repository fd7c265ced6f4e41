package p

var rows [][]string

func first(line string, i int) {
	rows[i][0] = line[:3] // want "rows.i..0. keeps all of line alive"
}

func row(line string) {
	rows[0] = []string{"", line[5:8]} // want "rows.0. keeps all of line alive"
}

func more(line string, i int) {
	rows[i] = append(rows[i], line[:9]) // want "rows.i. keeps all of line alive"
}
