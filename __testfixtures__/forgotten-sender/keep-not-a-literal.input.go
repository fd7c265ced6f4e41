package p

type S struct{}

func (S) run(c chan<- int) { c <- 1 }

func send(c chan int) { c <- 1 }

func f(s S, quit chan int) int {
	a, b, c, d := make(chan int), make(chan int), make(chan int), make(chan int)
	go s.run(a)
	go send(b)
	local := func() { c <- 1 }
	go local()
	go func(to chan<- int) { to <- 1 }(d)
	select {
	case n := <-a:
		return n
	case n := <-b:
		return n
	case n := <-c:
		return n
	case n := <-d:
		return n
	case <-quit:
		return 0
	}
}
