package main

import "time"

func main() {
	for i := 0; i < 3; i++ {
		go func() {
			t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
			<-t.C
		}()
	}
}
