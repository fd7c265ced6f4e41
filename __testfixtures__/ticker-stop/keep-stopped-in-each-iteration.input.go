package p

import "time"

func poll(n int) {
	for range make([]int, n) {
		t := time.NewTicker(time.Second)
		<-t.C
		t.Stop()
	}
}
