package p

var name string

func keep(line string) {
	if line != "" {
		goto store
	}
	println("empty")
store:
	name = line[:5] // want "name keeps all of line alive"
}
