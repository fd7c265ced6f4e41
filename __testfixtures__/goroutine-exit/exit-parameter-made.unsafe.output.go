package p

func squares(exit <-chan struct{}, todo <-chan int, done chan<- int) {
	for { // want "\\[unsafe pending\\] .*; the work of the goroutine is done when the function that starts it returns"
		select {
		case <-exit:
			return
		case n := <-todo:
			done <- n * n
		}
	}
}

func sum(numbers []int) (total int) {
	todo, done := make(chan int), make(chan int)
	exit := make(chan struct{})
	defer close(exit)
	go squares(exit, todo, done)
	for _, n := range numbers {
		todo <- n
		total += <-done
	}
	return total
}
