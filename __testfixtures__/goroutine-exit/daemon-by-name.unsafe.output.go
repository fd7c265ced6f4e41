package main

var numbers = make(chan int)

func main() {
	exit := make(chan struct{})
	defer close(exit)
	go count(exit)
	numbers <- 1
}

func count(exit <-chan struct{}) {
	for { // want "\\[unsafe pending\\] .*; the work of the goroutine is done when the function that starts it returns"
		select {
		case <-exit:
			return
		case n := <-numbers:
			println(n)
		}
	}
}
