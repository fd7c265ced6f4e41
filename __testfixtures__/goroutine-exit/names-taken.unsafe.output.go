package p

var exit2 int

func squares(exit3 <-chan struct{}, exit chan<- int, todo <-chan int) {
	for { // want "\\[unsafe pending\\] .*the work of the goroutine is done"
		select {
		case <-exit3:
			return
		case n := <-todo:
			exit <- n * n
		}
	}
}

func sum(numbers []int) (total int) {
	todo, exit := make(chan int), make(chan int)
	exit3 := make(chan struct{})
	defer close(exit3)
	go squares(exit3, exit, todo)
	for _, n := range numbers {
		todo <- n
		total += <-exit
	}
	return total
}
