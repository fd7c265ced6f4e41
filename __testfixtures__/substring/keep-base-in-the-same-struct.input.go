package p

type lexer struct{ in, tok string }

func (l *lexer) next(a, b int) {
	l.tok = l.in[a:b]
}
