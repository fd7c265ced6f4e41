package p

import "os"

func done(r0 []string, code int) (bool, error) {
	for _, path := range r0 {
		f, err := os.Open(path)
		if err != nil {
			return code == 0, err
		}
		defer f.Close() // want "file f stays open until done returns"
		if _, err := f.Stat(); err != nil {
			break
		}
	}
	return false, nil
}
