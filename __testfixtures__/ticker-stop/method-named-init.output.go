package p

import "time"

type clock struct{}

func (clock) init() {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	<-t.C
}

// Of a package that is no program.
func main() {
	t := time.NewTicker(time.Second) // want "\\[safe pending\\] ticker t is never stopped"
	defer t.Stop()
	<-t.C
}
