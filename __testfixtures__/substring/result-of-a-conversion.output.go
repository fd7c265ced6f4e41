package p

import (
	"os/exec"
	"strings"
)

var version string

func ask() error {
	out, err := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil {
		return err
	}
	var b strings.Builder
	b.Grow(7)
	b.WriteString(string(out)[:7])
	version = b.String() // want "version keeps all of string\\(out\\) alive"
	return nil
}
