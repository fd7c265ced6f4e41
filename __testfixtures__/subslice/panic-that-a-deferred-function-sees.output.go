package main

import "os"

var top []int

func load(n int) {
	all := make([]int, n)
	part := all[:100]
	top = make([]int, len(part)) // want "top keeps the whole array of all alive"
	copy(top, part)
}

func main() {
	defer func() { os.Exit(len(top)) }()
	load(50)
}
