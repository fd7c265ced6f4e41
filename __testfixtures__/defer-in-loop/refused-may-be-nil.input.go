package p

import (
	"fmt"
	"time"
)

func wait(delays []time.Duration) {
	for _, delay := range delays {
		var timer *time.Timer
		if delay > 0 {
			timer = time.NewTimer(delay)
			<-timer.C
		}
		// It panics when the function returns, which must not become sooner.
		defer timer.Stop() // want "refused. timer timer keeps running.*timer may be nil"
		fmt.Println(delay)
	}
}
