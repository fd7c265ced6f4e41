package p

import "os"

func count(paths []string) (n int, err error) {
	for _, path := range paths {
		var f *os.File
		f, err = os.Open(path)
		if err != nil {
			return
		}
		defer f.Close() // want "file f stays open until count returns"
		if _, err := f.Stat(); err != nil {
			return -1, err
		}
		n++
	}
	return
}
