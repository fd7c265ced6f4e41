package p

import "os"

func show(ps []string) {
	for _, p := range ps {
		func() {
			f, _ := os.Open(p)
			defer f.Close()
			f.Stat()
		}()
	}
} // want "safe pending. file f stays open until show returns"
