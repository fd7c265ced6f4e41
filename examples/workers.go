package leaky

// A Worker holds a large buffer.
type Worker struct {
	buffer [1 << 20]byte
}

// startTwo returns two of four workers; the other two stay reachable.
func startTwo() []*Worker {
	all := []*Worker{new(Worker), new(Worker), new(Worker), new(Worker)}

	return all[1:3:3]
}
