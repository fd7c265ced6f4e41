package p

import "os"

func touch(paths []string, flags int) error {
	for _, path := range paths {
		f, err := os.OpenFile(path, flags, 0o600)
		if err != nil {
			return err
		}
		defer f.Close() // want `\[unsafe pending\] file f stays open until touch returns.*O_EXCL`
		if _, err := f.WriteString(path); err != nil {
			return err
		}
	}
	return nil
}
