package p

import "time"

func stopped(d time.Duration, early bool) {
	t := time.NewTicker(d) // want "safe pending"
	defer t.Stop()
	if early {
		t.Stop()
	}
	<-t.C
}

func deferred(d time.Duration, early bool) {
	t := time.NewTicker(d) // want "safe pending"
	defer t.Stop()
	if early {
		defer t.Stop()
	}
	<-t.C
}

func oneOfThree(d time.Duration, n int) {
	t := time.NewTicker(d) // want "safe pending"
	defer t.Stop()
	switch n {
	case 1:
		t.Stop()
	case 2:
		<-t.C
	}
}

func inLoop(d time.Duration, names []string) {
	t := time.NewTicker(d) // want "safe pending"
	defer t.Stop()
	for range names {
		t.Stop()
	}
}
