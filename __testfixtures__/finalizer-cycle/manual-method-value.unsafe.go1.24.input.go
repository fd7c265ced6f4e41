package p

import "runtime"

type conn struct {
	fd int
}

func (c *conn) release(*conn) { c.fd = -1 }

func dial(fd int) *conn {
	c := &conn{fd: fd}
	runtime.SetFinalizer(c, c.release) // want "\\[manual pending\\] c is held by its own finalizer.*AddCleanup"
	return c
}
