package p

func set(out *string, line string) {
	*out = line[:5] // want "\\[unsafe pending\\] \\*out keeps all of line alive"
}
