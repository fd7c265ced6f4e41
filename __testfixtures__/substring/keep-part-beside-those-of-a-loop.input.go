package p

var flags []string

// The loop stores all the other words of the line, which keep it alive.
func splitFlags(line string) {
	text := line
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' {
			flags = append(flags, text[start:i])
			start = i + 1
		}
	}
	if start < len(text) {
		flags = append(flags, text[start:])
	}
}
