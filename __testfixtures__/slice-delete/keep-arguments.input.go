package p

import "os"

type conn struct{ name string }

type pool struct {
	conns []*conn
	sizes []int
	byKey map[string][]*conn
}

func shift() {
	os.Args = append(os.Args[:1], os.Args[2:]...)
}
