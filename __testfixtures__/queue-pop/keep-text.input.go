package p

type lexer struct{ rest string }

func (l *lexer) next() byte {
	b := l.rest[0]
	l.rest = l.rest[1:]
	return b
}
