package p

import "os"

type entry struct{ head, rest []byte }

type page struct{ Body []byte }

type sorted struct{ keys []byte }

var last entry
var shown page
var order sorted
var lists [][]byte

func both(path string, n int) {
	data, _ := os.ReadFile(path)
	last = entry{head: data[:n], rest: data[n:]}
}

func exported(path string) {
	data, _ := os.ReadFile(path)
	shown = page{Body: data[:8]}
}

func written(path string) {
	data, _ := os.ReadFile(path)
	order = sorted{keys: data[:8]}
	order.keys[0] = 0
}

func element(path string) {
	data, _ := os.ReadFile(path)
	lists = [][]byte{data[:8]}
}

func returned(n int) *sorted {
	data := make([]byte, 1<<20)
	return &sorted{data[:n]}
}

func usedAgain(path string) byte {
	data, _ := os.ReadFile(path)
	last = entry{head: data[:8]}
	return data[100]
}
