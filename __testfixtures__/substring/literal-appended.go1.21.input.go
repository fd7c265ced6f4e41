package p

import "bufio"

type entry struct {
	name string
	line int
}

var list []entry

func scan(in *bufio.Scanner, i int) {
	for n := 0; in.Scan(); n++ {
		line := in.Text()
		list = append(list, entry{name: line[:i], line: n}) // want "list keeps all of line alive through line\\[:i\\]"
	}
}
