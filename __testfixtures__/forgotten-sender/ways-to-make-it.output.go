package p

type results chan int

func f(work func() int, quit chan struct{}) int {
	const depth = 3
	var a = make(chan int, 1) // want "sends to a is"

	var b chan int = make(chan int, 1) // want "sends to b is"

	c, d := make(results, 1), make(chan int, 1) // want "sends to c is" "sends to d is"
	var (
		e      = make(chan int, 1) // want "sends to e is"
		number = depth
		g      = (make(chan int, 1)) // want "sends to g is"
	)
	go func() { a <- work() }()
	go func() { b <- work() }()
	go func() { c <- work() }()
	go func() { d <- number }()
	go func() { e <- work() }()
	go func() { g <- work() }()
	select {
	case n := <-a:
		return n
	case n := <-b:
		return n
	case n := <-c:
		return n
	case n := <-d:
		return n
	case n := <-e:
		return n
	case n := <-g:
		return n
	case <-quit:
		return 0
	}
}
