package p

import "example.invalid/unknown"

var top []int

func keep() {
	all := unknown.Numbers()
	top = all[:3]
}
