package p

type stack struct{ items []*int }

func (s *stack) pop() {
	s.items = s.items[:len(s.items)-1]
}
