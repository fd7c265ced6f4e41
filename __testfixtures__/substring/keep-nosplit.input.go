package p

var name string

//go:nosplit
func keep(line string) {
	name = line[:5]
}
