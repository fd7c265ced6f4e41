package p

var first, second string

func keep(b, part string, n int) {
	first = b[:n]     // want "through b\\[:n\\]"
	second = part[n:] // want "through part\\[n:\\]"
}
