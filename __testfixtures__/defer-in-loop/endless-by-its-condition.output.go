package p

import (
	"io"
	"net"
)

func poll(address string, w io.Writer) error {
	for true {
		func() {
			conn, err := net.Dial("tcp", address)
			if err != nil {
				return
			}
			defer conn.Close() // want "connection conn is never released: the function does not return, so the deferred call never runs"
			_, _ = io.Copy(w, conn)
		}()
	}
	return nil
}
