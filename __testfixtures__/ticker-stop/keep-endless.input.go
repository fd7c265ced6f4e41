package p

import "time"

func poll(ask func() bool) {
	t := time.NewTicker(time.Second)
	for range t.C {
		ask()
	}
}

func daemon(ask func() bool) {
	t := time.NewTicker(time.Second)
	for {
		<-t.C
		ask()
	}
}
