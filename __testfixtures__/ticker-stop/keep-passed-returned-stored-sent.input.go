package p

import "time"

func passed(keep func(*time.Ticker)) {
	t := time.NewTicker(time.Second)
	keep(t)
}

func returned() *time.Ticker {
	t := time.NewTicker(time.Second)
	return t
}

func stored(all map[string]*time.Ticker) {
	t := time.NewTicker(time.Second)
	all["x"] = t
}

func sent(c chan *time.Ticker) {
	t := time.NewTicker(time.Second)
	c <- t
}

func renamed() {
	t := time.NewTicker(time.Second)
	u := t
	<-u.C
}

func methodValue(later func(func())) {
	t := time.NewTicker(time.Second)
	later(t.Stop)
}
