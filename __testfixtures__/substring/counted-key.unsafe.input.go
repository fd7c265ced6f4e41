package p

var counts = map[string]int{}

func count(line string) {
	counts[line[:3]]++ // want "\\[unsafe pending\\] a key of counts keeps all of line alive .* allocation"
}
