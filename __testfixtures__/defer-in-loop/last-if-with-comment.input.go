package p

import "os"

func sync(names []string) error {
	for _, name := range names {
		f, err := os.Create(name)
		if err != nil {
			return err
		}
		defer f.Close() // want "file f stays open until sync returns"
		_, err = f.WriteString(name)
		if err != nil {
			return err
		}
		err = f.Sync()
		// A full disk shows up here.
		if err != nil {
			return err
		}
	}
	return nil
}
