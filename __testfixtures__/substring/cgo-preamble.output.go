package p

// int f(void) { return 1; }
import "C"
import "strings"

var name string

func keep(line string) {
	var b strings.Builder
	b.Grow(5)
	b.WriteString(line[:5])
	name = b.String() // want "name keeps all of line alive"
	C.f()
}
