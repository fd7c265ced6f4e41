package p

import "os"

var rows [][]byte

func split(path string) {
	data, _ := os.ReadFile(path)
	for i := 0; i+8 <= len(data); i += 8 {
		rows = append(rows, data[i:i+8])
	}
}
