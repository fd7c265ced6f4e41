package p

import "time"

func poll() { t := time.NewTicker(time.Second); <-t.C } // want "\\[safe pending\\] ticker t is never stopped"
