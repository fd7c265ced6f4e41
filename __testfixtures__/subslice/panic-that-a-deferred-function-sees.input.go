package main

import "os"

var top []int

func load(n int) {
	all := make([]int, n)
	top = all[:100] // want "top keeps the whole array of all alive"
}

func main() {
	defer func() { os.Exit(len(top)) }()
	load(50)
}
