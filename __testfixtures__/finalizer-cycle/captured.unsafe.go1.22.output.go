package p

type conn struct {
	fd int
}

func shut(fd int) {}

func dial(fd int) *conn {
	c := &conn{fd: fd}
	return c
}
