package p

import (
	"log"
	"runtime"
)

type node struct {
	peer *node
}

func newNode() *node {
	n := new(node)
	n.peer = &node{peer: n}

	freed := func(*node) {
		log.Println("freed")
	}

	runtime.SetFinalizer(n, freed) // want "\\[unsafe pending\\] n reaches itself"
	log.Println("made")
	return n
}
