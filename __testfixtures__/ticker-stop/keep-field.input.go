package p

import "time"

type poller struct{ t *time.Ticker }

func (p *poller) start() {
	p.t = time.NewTicker(time.Second)
}

func newPoller() *poller {
	return &poller{t: time.NewTicker(time.Second)}
}
