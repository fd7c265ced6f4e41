package p

import "sync"

var (
	mu  sync.Mutex
	top []int
)

func load(n int) {
	mu.Lock()
	defer mu.Unlock()
	all := make([]int, n)
	top = all[:100] // want "top keeps the whole array of all alive"
}
