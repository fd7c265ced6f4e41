package p

import "time"

func poll() {
	if t := time.NewTicker(time.Second); t != nil {
		<-t.C
	}
	for t := time.NewTicker(time.Second); ; {
		<-t.C
		break
	}
}
