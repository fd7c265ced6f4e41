package main

import "time"

var beats = make(chan int)

func init() {
	go func() {
		for {
			<-beats
		}
	}()
}

func main() {
	go count()
	serve()
	time.Sleep(time.Hour)
}

func serve() {
	go func() {
		for {
			select {
			case n := <-beats:
				println(n)
			}
		}
	}()
}

func count() {
	for {
		select {
		case n := <-beats:
			println(n)
		}
	}
}
