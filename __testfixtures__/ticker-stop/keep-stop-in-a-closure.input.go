package p

import "time"

func poll(onExit func(func())) {
	t := time.NewTicker(time.Second)
	onExit(func() { t.Stop() })
	<-t.C
}
