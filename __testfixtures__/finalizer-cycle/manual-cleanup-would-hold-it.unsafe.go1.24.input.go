package p

import (
	"log"
	"runtime"
)

type parent struct {
	first *child
	name  string
}

type child struct {
	up *parent
}

func newParent(name string) *parent {
	p := &parent{name: name}
	c := &child{up: p}
	p.first = c
	runtime.SetFinalizer(c, func(*child) { log.Println("freed", p.name) }) // want "\\[manual pending\\] c is held by its own finalizer"
	return p
}
