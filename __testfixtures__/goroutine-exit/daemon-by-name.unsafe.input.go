package main

var numbers = make(chan int)

func main() {
	go count()
	numbers <- 1
}

func count() {
	for { // want "\\[unsafe pending\\] .*; the work of the goroutine is done when the function that starts it returns"
		select {
		case n := <-numbers:
			println(n)
		}
	}
}
