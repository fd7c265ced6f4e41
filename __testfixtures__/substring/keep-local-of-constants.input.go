package p

var unit string

func f(long bool) {
	text := "seconds"
	if long {
		text = "minutes and hours"
	}
	unit = text[:3]
}
