package p

var exit2 int

func squares(exit chan<- int, todo <-chan int) {
	for { // want "\\[unsafe pending\\] .*the work of the goroutine is done"
		n := <-todo
		exit <- n * n
	}
}

func sum(numbers []int) (total int) {
	todo, exit := make(chan int), make(chan int)
	go squares(exit, todo)
	for _, n := range numbers {
		todo <- n
		total += <-exit
	}
	return total
}
