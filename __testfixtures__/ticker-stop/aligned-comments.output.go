package p

import "time"

func poll() {
	t := time.NewTicker(time.Second) // want "never stopped"
	defer t.Stop()
	count := 0 // how often
	for range t.C {
		if count++; count > 9 {
			return
		}
	}
}
