package p

import "time"

func jumpedOver(ask func() bool) {
	if ask() {
		goto end
	}
	for range time.Tick(time.Second) { // want "\\[unsafe refused\\].*the goto on line 7 would jump over the declaration"
		if ask() {
			break
		}
	}
end:
	ask()
}

func several() {
	a, b := time.Tick(time.Second), time.Tick(2*time.Second) // want "several values" // want "several values"
	<-a
	<-b
}

func long() {
	c := time.Tick( // want "refused.*; the call takes several lines"
		time.Second,
	)
	<-c
}
