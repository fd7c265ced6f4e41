package p

import "html/template"

var _ template.HTML
var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:100] // want "top keeps the whole array of all alive"
}
