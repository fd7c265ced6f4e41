package p

import "sync"

func square(numbers []int) (squares []int) {
	todo := make(chan int)
	var wg sync.WaitGroup
	wg.Add(len(numbers))
	exit := make(chan struct{})
	defer close(exit)
	go func() {
		for { // want "\\[unsafe pending\\] .*; the work of the goroutine is done when the function that starts it returns"
			select {
			case <-exit:
				return
			case n := <-todo:
				squares = append(squares, n*n)
				wg.Done()
			}
		}
	}()
	for _, n := range numbers {
		todo <- n
	}
	wg.Wait()
	return squares
}
