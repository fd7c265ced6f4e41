package p

import (
	"log"
	"runtime"
)

type tree struct {
	leaves map[string]*leaf
	all    []leaf
}

type leaf struct {
	up *tree
}

func pointers() *tree {
	t := &tree{}
	t.leaves = map[string]*leaf{"first": {up: t}}
	runtime.SetFinalizer(t, func(*tree) { log.Println("freed") }) // want "\\[manual pending\\] t reaches itself through t.leaves.up.*the cycle goes through elements, on line 19"
	return t
}

func values() *tree {
	t := &tree{}
	t.all = []leaf{{up: t}}
	runtime.SetFinalizer(t, func(*tree) { log.Println("freed") }) // want "\\[manual pending\\] t reaches itself through t.all.up"
	return t
}
