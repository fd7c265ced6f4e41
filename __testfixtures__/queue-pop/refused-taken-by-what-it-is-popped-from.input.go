package p

type list struct{ next []*list }

func (l *list) walk() {
	for len(l.next) > 0 {
		l, l.next = l.next[0], l.next[1:] // want "\\[safe refused\\] .*; l is part of what is popped"
	}
}
