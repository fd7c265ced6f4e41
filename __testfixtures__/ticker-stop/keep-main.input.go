package main

import "time"

func main() {
	t := time.NewTicker(time.Second)
	<-t.C
}
