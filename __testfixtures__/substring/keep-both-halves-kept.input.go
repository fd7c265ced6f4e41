package p

var name, value string

func f(line string, i int) {
	name, value = line[:i], line[i+1:]
}
