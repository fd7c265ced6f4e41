package p

import "time"

func start(ask func() bool) {
	t := time.NewTicker(time.Second)
	go func() {
		for range t.C {
			ask()
		}
	}()
}
