package p

type pair[K any] struct {
	key K
	n   int
}

type pairs[K any] []pair[K]

func (p pairs[K]) Len() int           { return len(p) }
func (p pairs[K]) Less(i, j int) bool { return p[i].n < p[j].n }
func (p pairs[K]) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *pairs[K]) Push(x any)        { *p = append(*p, x.(pair[K])) }

func (p *pairs[K]) Pop() any {
	old := *p
	x := old[len(old)-1]
	old[len(old)-1] = pair[K]{}
	*p = old[:len(old)-1] // want "\\[safe pending\\] the array of .p keeps the popped element alive"
	return x
}

func newPairs() *pairs[string] { return new(pairs[string]) }
