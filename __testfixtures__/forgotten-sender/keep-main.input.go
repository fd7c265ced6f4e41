package main

import "time"

func init() {
	c := make(chan int)
	go func() { c <- 1 }()
}

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	select {
	case <-c:
	case <-time.After(1):
	}
}
