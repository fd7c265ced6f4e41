package p

import "time"

func poll(d time.Duration, early bool) {
	t := time.NewTicker(d)
	if early {
		t.Stop()
	} else {
		<-t.C
		t.Stop()
	}
}

func deferred(d time.Duration, early bool) {
	t := time.NewTicker(d)
	if early {
		defer t.Stop()
	} else {
		defer func() { t.Stop() }()
	}
	<-t.C
}
