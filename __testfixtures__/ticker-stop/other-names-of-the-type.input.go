package p

import "time"

type same = *time.Ticker

func alias(d time.Duration) {
	var t same = time.NewTicker(d) // want "safe pending"
	<-t.C
}

func stopper(d time.Duration) {
	var t interface {
		Stop()
		Reset(time.Duration)
	} = time.NewTicker(d) // want "safe pending"
	t.Reset(2 * d)
}
