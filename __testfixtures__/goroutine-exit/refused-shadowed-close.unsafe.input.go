package p

func squares(todo <-chan int, done chan<- int) {
	for { // want "\\[unsafe refused\\] .*close means something else there"
		n := <-todo
		done <- n * n
	}
}

func sum(numbers []int, close func()) (total int) {
	todo, done := make(chan int), make(chan int)
	go squares(todo, done)
	for _, n := range numbers {
		todo <- n
		total += <-done
	}
	close()
	return total
}
