package p

var name string

func keep(line string) {
	name = line[:5]
	if if {
}
