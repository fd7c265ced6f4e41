package p

import "os"

func sync(f *os.File, n int) {
	for i := 0; i < n; i++ {
		defer f.Close()
		_ = f.Sync()
	}
}
