package p

import "html/template"

var _ template.HTML
var top []int

func keep(n int) {
	all := make([]int, n)
	part := all[:100]
	top = make([]int, len(part)) // want "top keeps the whole array of all alive"
	copy(top, part)
}
