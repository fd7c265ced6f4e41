package p

func squares(todo <-chan int, done chan<- int) {
	for { // want "\\[unsafe pending\\] .*; the work of the goroutine is done when the function that starts it returns"
		n := <-todo
		done <- n * n
	}
}

func sum(numbers []int) (total int) {
	todo, done := make(chan int), make(chan int)
	go squares(todo, done)
	for _, n := range numbers {
		todo <- n
		total += <-done
	}
	return total
}
