package p

import "os/exec"

var version string

func ask() error {
	out, err := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil {
		return err
	}
	version = string(out)[:7] // want "version keeps all of string\\(out\\) alive"
	return nil
}
