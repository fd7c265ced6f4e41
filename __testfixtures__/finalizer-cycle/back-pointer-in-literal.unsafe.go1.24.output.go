package p

import (
	"log"
	"runtime"
)

type parent struct {
	first *child
}

type child struct {
	name string
	up   *parent
}

func newParent(name string) *parent {
	p := &parent{}
	c := &child{name: name, up: p}
	runtime.AddCleanup(c, func(struct{}) { // want "c reaches itself through c.up and p.first"
		log.Println("freed")
	}, struct{}{})
	p.first = c
	return p
}
