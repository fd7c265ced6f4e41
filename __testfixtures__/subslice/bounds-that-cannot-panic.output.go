package p

import "net/http"

var _ http.Handler

var top []int

func keep() {
	all := make([]int, 1000)
	top = make([]int, 4) // want "top keeps the whole array of all alive"
	copy(top, all[:4])
}
