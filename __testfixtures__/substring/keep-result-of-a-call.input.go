package p

import "os"

var home string

func keep() {
	home = os.Getenv("HOME")[:5]
}
