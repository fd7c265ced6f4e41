package p

type handle struct {
	numbers chan int
	over    chan struct{}
}

func (h *handle) close() { close(h.over) }

func start() *handle {
	numbers, over := make(chan int), make(chan struct{})
	go func() {
		for { // want "once over is closed"
			println(1)
			select {
			case <-over:
				return
			case <-numbers:
			}
		}
	}()
	return &handle{numbers, over}
}
