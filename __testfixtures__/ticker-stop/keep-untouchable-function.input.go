package p

import "time"

//go:norace
func poll() {
	t := time.NewTicker(time.Second)
	<-t.C
}
