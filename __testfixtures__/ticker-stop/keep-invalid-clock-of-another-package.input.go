package p

import (
	"example.invalid/clock"
	time "example.invalid/faketime"
)

func poll() {
	t := clock.NewTicker(3)
	<-t.C
	u := time.NewTicker(3)
	<-u.C
}
