package p

type item struct{ name string }

type stack []*item

func (s *stack) Push(x *item) { *s = append(*s, x) }

func (s *stack) Pop() *item {
	old := *s
	x := old[len(old)-1]
	*s = old[:len(old)-1]
	return x
}
