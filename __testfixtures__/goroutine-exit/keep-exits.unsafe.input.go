package p

import (
	"os"
	"runtime"
)

func start(calls <-chan int, quit chan struct{}) {
	go func() {
		for {
			select {
			case <-calls:
			case <-quit:
				return
			}
		}
	}()
	go func() {
	loop:
		for {
			select {
			case n := <-calls:
				if n < 0 {
					break loop
				}
			}
		}
	}()
	go func() {
		for {
			n, ok := <-calls
			if !ok {
				break
			}
			println(n)
		}
	}()
	go func() {
		for {
			if n := <-calls; n < 0 {
				panic("negative")
			}
		}
	}()
	go func() {
		for {
			select {
			case n := <-calls:
				if n < 0 {
					os.Exit(n)
				}
			case <-quit:
				runtime.Goexit()
			}
		}
	}()
	close(quit)
}
