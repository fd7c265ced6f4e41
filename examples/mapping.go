package leaky

import (
	"log"
	"runtime"
)

// A Mapping points at its sibling, which points back.
type Mapping struct {
	pages   [1 << 16]byte
	sibling *Mapping
}

// mapPair closes a cycle, so neither mapping is collected and no finalizer runs.
func mapPair() {
	var a, b Mapping
	runtime.SetFinalizer(&a, func(*Mapping) { log.Print("unmapped") })
	a.sibling, b.sibling = &b, &a
}
