package p

import "runtime"

type conn struct {
	fd int
}

func (c *conn) close() { c.fd = -1 }

func dial(fd int) *conn {
	c := &conn{fd: fd}
	runtime.SetFinalizer(c, (*conn).close)
	return c
}
