package p

import "os"

func count(paths []string) (n int, err error) {
	for _, path := range paths {
		if done, r0, r1 := func() (done bool, r0 int, r1 error) {
			var f *os.File
			f, err = os.Open(path)
			if err != nil {
				return true, n, err
			}
			defer f.Close() // want "file f stays open until count returns"
			if _, err := f.Stat(); err != nil {
				return true, -1, err
			}
			n++
			return false, r0, r1
		}(); done {
			return r0, r1
		}
	}
	return
}
