package p

import (
	"log"
	"runtime"
)

type task struct {
	run func()
	n   int
}

func newTask(n int) *task {
	t := &task{n: n}
	t.run = func() { log.Println(t.n) }
	limit := n
	runtime.AddCleanup(t, func(struct{}) { log.Println("freed", limit) }, struct{}{}) // want "t reaches itself through t.run"
	return t
}
