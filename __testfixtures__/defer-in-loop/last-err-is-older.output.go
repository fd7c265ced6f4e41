package p

import "os"

func sync(names []string) error {
	var err error
	for _, name := range names {
		if err := func() error {
			f, openErr := os.Create(name)
			if openErr != nil {
				return openErr
			}
			defer f.Close() // want "file f stays open until sync returns"
			if _, err := f.WriteString(name); err != nil {
				return err
			}
			err = f.Sync()
			if err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return err
}
