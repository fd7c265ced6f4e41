package main

import "time"

var handlers = map[string]func(){
	"a": func() {
		c := make(chan bool) // want "sends to c is left behind where the function leaves"
		go func() { c <- true }()
		select {
		case <-c:
		case <-time.After(1):
		}
	},
}

func main() {
	handle := func() {
		c := make(chan bool) // want "sends to c is left behind"
		go func() { c <- true }()
		if len(handlers) > 0 {
			return
		}
		<-c
	}
	handle()
}
