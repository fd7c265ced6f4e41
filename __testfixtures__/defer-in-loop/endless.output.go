package p

import (
	"io"
	"net"
	"time"
)

func poll(address string, w io.Writer) {
	for {
		func() {
			conn, err := net.Dial("tcp", address)
			if err != nil {
				time.Sleep(time.Second)
				return
			}
			defer conn.Close() // want "connection conn is never released: the function does not return, so the deferred call never runs"
			_, _ = io.Copy(w, conn)
		}()
	}
}
