package leaky

import "time"

// poll asks until there is an answer; before Go 1.23 its ticker ticks for ever.
func poll(ask func() bool) {
	ticker := time.NewTicker(time.Second)
	for range ticker.C {
		if ask() {
			return
		}
	}
}
