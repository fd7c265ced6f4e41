package p

var last []string

func set(names ...string) {
	last = names[:2] // want "last keeps the whole array of names alive"
}

func call() { set("a", "b", "c") }
