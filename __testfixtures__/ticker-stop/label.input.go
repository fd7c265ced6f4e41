package p

import "time"

func poll(n int) {
	for n > 0 {
		n--
	}
	goto wait
wait:
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	<-t.C
}
