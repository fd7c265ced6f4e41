package p

import "time"

func init() {
	t := time.NewTicker(time.Second)
	<-t.C
}
