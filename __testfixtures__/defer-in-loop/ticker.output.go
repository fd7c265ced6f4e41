package p

import "time"

func wait(rounds <-chan int) {
	for n := range rounds {
		func() {
			ticker := time.NewTicker(time.Second)
			defer ticker.Stop() // want "safe pending. ticker ticker keeps running until wait returns"
			for ; n > 0; n-- {
				<-ticker.C
			}
		}()
	}
}
