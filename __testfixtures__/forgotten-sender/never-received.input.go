package p

func start(f func() int) {
	ignored := make(chan int) // want "ignored is left behind where start leaves"
	go func() {
		ignored <- f()
	}()
}
