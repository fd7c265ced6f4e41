package p

var rest, head, name string

func f(line string) {
	rest = line[1:]
	head = line[:len(line)-1]
	name = line[len("name=") : len(line)-2]
}
