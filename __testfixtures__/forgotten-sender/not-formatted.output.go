package p

func f(work func() int, quit chan struct{}) {
	c := make(chan int, 1) // want "sends to c is"
	d := make (chan int, 1 /* of results */ ) // want "sends to d is"
	e:=make(chan int,1) // want "sends to e is"
	go func() { c <- work() }()
	go func() { d <- work() }()
	go func() { e <- work() }()
	select {
	case <-c:
	case <-d:
	case <-e:
	case <-quit:
	}
}
