package p

import "strings"

type entry struct{ name string }

var list []entry

func f(text string, i int) {
	for _, line := range strings.Split(text, "\n") {
		list = append(list, entry{name: line[:i]})
	}
}
