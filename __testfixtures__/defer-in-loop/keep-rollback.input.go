package p

import "os"

func create(paths []string) (err error) {
	for _, path := range paths {
		f, createErr := os.Create(path)
		if createErr != nil {
			return createErr
		}
		defer func() {
			if err != nil {
				f.Close()
				os.Remove(f.Name())
			}
		}()
		if _, err := f.WriteString(path); err != nil {
			return err
		}
	}
	return nil
}
