package p

var name string

func keep(line string) (err error) {
	name, err = line[:8], nil // want "name keeps all of line"
	return err
}
