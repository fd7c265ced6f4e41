package p

import (
	"bufio"
	"strings"
)

type entry struct {
	name string
	line int
}

var list []entry

func scan(in *bufio.Scanner, i int) {
	for n := 0; in.Scan(); n++ {
		line := in.Text()
		list = append(list, entry{name: strings.Clone(line[:i]), line: n}) // want "list keeps all of line alive through line\\[:i\\]"
	}
}
