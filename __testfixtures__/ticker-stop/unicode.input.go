package p

import "time"

// 世界 🙂
func poll() {
	_, t := "世界 🙂", time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	<-t.C
}
