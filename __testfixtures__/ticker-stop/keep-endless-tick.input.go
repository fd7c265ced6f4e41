package p

import "time"

func named(ask func() bool) {
	tick := time.Tick(time.Second)
	for range tick {
		ask()
	}
}

func daemon(ask func() bool) {
	for range time.Tick(time.Second) {
		ask()
	}
}

func handedOn() <-chan time.Time {
	return time.Tick(time.Second)
}
