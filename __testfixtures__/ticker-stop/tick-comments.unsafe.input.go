package p

import "time"

func poll() {
	c := time.Tick( /* how often */ time.Second /* 秒 */) // want "unsafe pending"
	<-c
}
