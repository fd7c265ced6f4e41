package p

func start(f func() int) {
	ignored := make(chan int, 1) // want "ignored is left behind where start leaves"
	go func() {
		ignored <- f()
	}()
}
