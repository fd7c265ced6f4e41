package p

import (
	"os"
	"path/filepath"
)

func measure(names []string) error {
	for _, name := range names {
		if err := func() error {
			dir, err := os.MkdirTemp("", "measure")
			if err != nil {
				return err
			}
			defer os.RemoveAll(dir) // want "temporary directory dir stays until measure returns"
			if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}
