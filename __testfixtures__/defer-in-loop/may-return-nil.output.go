package p

import "os"

func check(f *os.File) error {
	_, err := f.Stat()
	return err
}

func first(paths []string) error {
	for i, path := range paths {
		if done, r0 := func() (done bool, r0 error) {
			f, err := os.Open(path)
			if err != nil {
				return true, err
			}
			defer f.Close() // want "file f stays open until first returns"
			if i == 3 {
				return true, check(f)
			}
			return false, r0
		}(); done {
			return r0
		}
	}
	return nil
}
