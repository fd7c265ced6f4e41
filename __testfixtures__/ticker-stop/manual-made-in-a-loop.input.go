package p

import "time"

func poll(n int) {
	for range make([]int, n) {
		t := time.NewTicker(time.Second) // want "\\[manual pending\\] ticker t is never stopped; one more is left behind by every iteration"
		<-t.C
	}
}

func again(n int) {
start:
	t := time.NewTicker(time.Second) // want "manual"
	<-t.C
	if n--; n > 0 {
		goto start
	}
}
