package p

type background struct{}

func (background) Done() chan struct{} { return nil }

func start(ctx background, calls chan func()) {
	go func() {
		for { // want "\\[manual pending\\]"
			call := <-calls
			call()
		}
	}()
}
