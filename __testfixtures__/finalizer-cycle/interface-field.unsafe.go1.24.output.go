package p

import (
	"log"
	"runtime"
)

type owner interface {
	close()
}

type handle struct {
	by owner
}

type store struct {
	h *handle
}

func (s *store) close() {}

func open() *store {
	s := &store{h: &handle{}}
	h := &handle{}
	h.by = s
	s.h = h
	runtime.AddCleanup(s, func(struct{}) { log.Println("freed") }, struct{}{}) // want "\\[unsafe pending\\] s reaches itself through s.h and h.by"
	return s
}
