package p

import "time"

type base *time.Ticker

func defined(d time.Duration) {
	var t base = time.NewTicker(d) // want "\\[safe refused\\] ticker t is never stopped; the type of t has no method Stop"
	<-t.C
}

func narrow(d time.Duration) {
	var t interface{ Reset(time.Duration) } = time.NewTicker(d) // want "refused.*; the type of t has no method Stop"
	t.Reset(2 * d)
}

func timer(d time.Duration) {
	var t interface{ Reset(time.Duration) bool } = time.NewTimer(d) // want "\\[unsafe refused\\] timer t is never stopped"
	t.Reset(2 * d)
}
