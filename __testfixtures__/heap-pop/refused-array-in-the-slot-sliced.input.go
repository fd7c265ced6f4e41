package p

type name [4]*int

type names []name

func (e names) Len() int           { return len(e) }
func (e names) Less(i, j int) bool { return e[i][0] == nil }
func (e names) Swap(i, j int)      { e[i], e[j] = e[j], e[i] }
func (e *names) Push(x any)        { *e = append(*e, x.(name)) }

func (e *names) Pop() any {
	old := *e
	n := len(old)
	x := old[n-1][:]
	*e = old[:n-1] // want "\\[safe refused\\] .*; old.n-1. is sliced on line \\d+"
	return x
}
