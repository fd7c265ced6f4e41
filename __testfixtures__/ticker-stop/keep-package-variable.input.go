package p

import "time"

var every = time.NewTicker(time.Second)

func start() {
	every = time.NewTicker(time.Minute)
}
