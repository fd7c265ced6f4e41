package p

var counts = map[string]int{}

func count(line string, n int) {
	counts[line[:3]] += n // want "\\[unsafe pending\\] a key of counts keeps all of line alive .* allocation"
}
