package p

import "os"

type entry struct {
	head []byte
	n    int
}

var last entry
var list []*entry

func keep(path string) {
	data, _ := os.ReadFile(path)
	last = entry{head: data[:8]} // want "\\[unsafe pending\\] last keeps the whole array of data alive through data.:8.; last lives long"
}

func add(path string, n int) {
	data, _ := os.ReadFile(path)
	list = append(list, &entry{data[:n], n}) // want "\\[unsafe pending\\] list keeps the whole array of data alive"
}

func first() byte { return last.head[0] + list[0].head[0] }
