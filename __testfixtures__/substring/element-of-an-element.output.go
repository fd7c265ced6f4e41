package p

import "strings"

var rows [][]string

func first(line string, i int) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(line[:3])
	rows[i][0] = b.String() // want "rows.i..0. keeps all of line alive"
}

func row(line string) {
	var b strings.Builder
	b.Grow(3)
	b.WriteString(line[5:8])
	rows[0] = []string{"", b.String()} // want "rows.0. keeps all of line alive"
}

func more(line string, i int) {
	rows[i] = append(rows[i], string([]byte(line[:9]))) // want "rows.i. keeps all of line alive"
}
