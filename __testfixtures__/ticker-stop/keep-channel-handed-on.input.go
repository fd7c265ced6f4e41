package p

import "time"

func start(run func(<-chan time.Time)) {
	t := time.NewTicker(time.Second)
	run(t.C)
}

func other() <-chan time.Time {
	t := time.NewTicker(time.Second)
	return t.C
}
