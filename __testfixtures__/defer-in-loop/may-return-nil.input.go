package p

import "os"

func check(f *os.File) error {
	_, err := f.Stat()
	return err
}

func first(paths []string) error {
	for i, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "file f stays open until first returns"
		if i == 3 {
			return check(f)
		}
	}
	return nil
}
