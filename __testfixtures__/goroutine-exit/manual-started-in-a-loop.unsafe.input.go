package p

import "sync"

func start(n int) {
	todo := make(chan int)
	var wg sync.WaitGroup
	for i := 0; i < n; i++ {
		wg.Add(1)
		go func() {
			for { // want "\\[manual pending\\]"
				n := <-todo
				println(n)
				wg.Done()
			}
		}()
	}
	todo <- n
	wg.Wait()
}
