package p

var kept string

//go:norace
func noRace(text string) {
	kept = text[:5]
}

//go:systemstack
func systemStack(text string) {
	kept = text[:5]
}

//export exported
func exported(text string) {
	kept = text[:5]
}

//go:nosplit

// The directive still counts.

func blankLinesBetween(text string) {
	kept = text[:5]
}
