package p

var tops = map[int][]int{}

func keep(n int) {
	all := make([]int, n)
	append := n
	tops[0] = all[:append] // want "\\[safe refused\\] .*; append means something else here"
}
