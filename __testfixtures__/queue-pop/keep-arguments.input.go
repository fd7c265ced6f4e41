package main

import "os"

func main() {
	name := os.Args[0]
	os.Args = os.Args[1:]
	println(name)
}
