package p

// int f(void) { return 1; }
import "C"

var name string

func keep(line string) {
	name = line[:5] // want "name keeps all of line alive"
	C.f()
}
