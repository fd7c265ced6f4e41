package p

import "os"

var body []byte

func keep(path string) {
	data, _ := os.ReadFile(path)
	body = data[8:]
}
