package p

import "time"

func poll() {
	ticker := time.NewTicker( /* how often */ time.Second /* 秒 */)
	defer ticker.Stop()
	c := ticker.C // want "unsafe pending"
	<-c
}
