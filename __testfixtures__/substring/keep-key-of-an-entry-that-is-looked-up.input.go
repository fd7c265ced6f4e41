package p

type entry struct{ name string }

var byName = map[string]*entry{}

func f(line string) {
	byName[line[:3]].name = "x"
}
