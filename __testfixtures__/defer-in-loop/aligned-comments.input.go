package p

import "os"

func sync(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil { // absent
			continue // the next one
		}
		defer f.Close() // want "file f stays open until sync returns"
		_ = f.Sync()    // to disk
		n := 1          // one
		_ = n
		if n > 1 {
			n++             // two
			return f.Sync() // again
		}
	}
	return nil
}
