package p

import "os"

func done(r0 []string, code int) (bool, error) {
	for _, path := range r0 {
		if code2, r02, r1 := func() (code2 int, r02 bool, r1 error) {
			f, err := os.Open(path)
			if err != nil {
				return 2, code == 0, err
			}
			defer f.Close() // want "file f stays open until done returns"
			if _, err := f.Stat(); err != nil {
				return 1, r02, r1
			}
			return 0, r02, r1
		}(); code2 == 1 {
			break
		} else if code2 == 2 {
			return r02, r1
		}
	}
	return false, nil
}
