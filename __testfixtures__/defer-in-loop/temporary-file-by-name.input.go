package p

import (
	"os"
	"os/exec"
)

func format(sources [][]byte) error {
	for _, source := range sources {
		tmp, err := os.CreateTemp("", "source")
		if err != nil {
			return err
		}
		name := tmp.Name()
		defer os.Remove(name) // want "temporary file tmp stays until format returns"
		if _, err := tmp.Write(source); err != nil {
			return err
		}
		if err := tmp.Close(); err != nil {
			return err
		}
		if err := exec.Command("gofmt", "-l", name).Run(); err != nil {
			return err
		}
	}
	return nil
}
