package p

var last []string

func set(names ...string) {
	last = make([]string, 2) // want "last keeps the whole array of names alive"
	copy(last, names[:2])
}

func call() { set("a", "b", "c") }
