package p

func start(calls <-chan int) {
	go func() {
		for { // want "\\[manual pending\\]"
			select {
			case n := <-calls:
				first(n)
			}
		}
	}()
}

func first(n int)  { second(n) }
func second(n int) { third(n) }
func third(n int) {
	if n < 0 {
		return
	}
	println(n)
}
