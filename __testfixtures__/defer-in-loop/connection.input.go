package p

import (
	"net"
	"time"
)

func greet(addresses []string) error {
	for _, address := range addresses {
		conn, err := net.DialTimeout("tcp", address, time.Second)
		if err != nil {
			return err
		}
		defer conn.Close() // want "safe pending. connection conn stays open until greet returns"
		if _, err := conn.Write([]byte("hello")); err != nil {
			return err
		}
	}
	return nil
}
