package p

import "time"

const always = true

func poll(ask func() bool) {
	t := time.NewTicker(time.Second)
	for true {
		<-t.C
		ask()
	}
}

func count(ask func() bool) {
	t := time.NewTicker(time.Second)
	for i := 0; always; i++ {
		<-t.C
		ask()
	}
}
