package p

import (
	"fmt"
	"time"
)

func wait(ticks <-chan int) {
	for n := range ticks {
		timer := time.NewTimer(time.Minute)
		defer timer.Stop() // want "timer timer keeps running until wait returns"
		select {
		case <-timer.C:
			fmt.Println("late")
		case more, ok := <-ticks:
			if !ok {
				break
			}
			n += more
		}
		fmt.Println(n)
	}
}
