package p

var list []string

func keep(line string) {
	list = append(list, string([]byte(line[:4]))) // want "list keeps all of line alive"
}
