package p

var seen = map[string]int{}

func count(line string, at int) {
	seen[line[at:at+8]] = 1 // want "a key of seen keeps all of line alive"
}

var last string

func remember(line string, at, end int) {
	last, end = line[at+1:end], 0 // want "last keeps all of line alive"
	println(end)
}
