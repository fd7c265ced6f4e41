package p

var state struct{ user, host string }

func keep(line string) {
	state.user = line[:8] // want "state.user keeps all of line alive"
}
