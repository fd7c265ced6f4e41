package p

import "strings"

var name string

func keep(line string) (err error) {
	var b strings.Builder
	b.Grow(8)
	b.WriteString(line[:8])
	name, err = b.String(), nil // want "name keeps all of line"
	return err
}
