package p

var seen = map[string]bool{}

func keep(line string) {
	seen[line[:3]] = true // want "a key of seen keeps all of line alive through line\\[:3\\]"
}
