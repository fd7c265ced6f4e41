package p

import "os"

func sync(paths []string) error {
	for _, path := range paths {
		if done, r0 := func() (done bool, r0 error) {
			f, err := os.Open(path)
			if err != nil { // absent
				return false, r0 // the next one
			}
			defer f.Close() // want "file f stays open until sync returns"
			_ = f.Sync()    // to disk
			n := 1          // one
			_ = n
			if n > 1 {
				n++                   // two
				return true, f.Sync() // again
			}
			return false, r0
		}(); done {
			return r0
		}
	}
	return nil
}
