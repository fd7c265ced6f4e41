package p

import "sync"

func square(numbers []int) (squares []int) {
	todo := make(chan int)
	var wg sync.WaitGroup
	wg.Add(len(numbers))
	go func() {
		for { // want "\\[unsafe pending\\] .*; the work of the goroutine is done when the function that starts it returns"
			select {
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
