package p

import (
	"fmt"
	"os"
	"os/exec"
)

func format(sources []string) error {
	for _, source := range sources {
		if err := func() error {
			tmp, err := os.CreateTemp("", "source")
			if err != nil {
				return err
			}
			defer os.Remove(tmp.Name()) // want "temporary file tmp and file tmp stay until format returns"
			defer tmp.Close()
			if _, err := fmt.Fprint(tmp, source); err != nil {
				return err
			}
			if err := exec.Command("gofmt", "-l", tmp.Name()).Run(); err != nil {
				return fmt.Errorf("gofmt: %w", err)
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}
