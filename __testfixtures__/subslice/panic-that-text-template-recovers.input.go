package p

import "text/template"

var _ template.FuncMap
var top []int

func keep(n int) {
	all := make([]int, n)
	top = all[:100] // want "top keeps the whole array of all alive"
}
