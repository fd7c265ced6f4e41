package p

var user, host string

func keep(line string) {
	user, host = string([]byte(line[:8])), string([]byte(line[20:28])) // want "user keeps all of line" "host keeps all of line"
}
