package p

import "os"

func rotate(names []string) error {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		old := f.Name()
		defer os.Remove(old)
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}
