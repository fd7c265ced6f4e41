package p

import "runtime"

type conn struct {
	fd int
}

func shut(fd int) {}

func dial(fd int) *conn {
	c := &conn{fd: fd}
	runtime.SetFinalizer(c, func(*conn) { shut(c.fd) }) // want "c is held by its own finalizer"
	return c
}
