package p

func wait(f func() error, g func() bool) error {
	done := make(chan error)
	go func() { done <- f() }()
	if g() {
		return <-done
	}
	for err := range done {
		return err
	}
	return nil
}

func always(f func() error, ticks chan int, log func(...any)) error {
	done := make(chan error)
	go func() { done <- f() }()
	for {
		select {
		case err := <-done:
			return err
		case n := <-ticks:
			log(n)
		default:
			log("not yet")
		}
	}
}

func panics(f func() error, ticks chan int) error {
	done := make(chan error)
	go func() { done <- f() }()
	select {
	case <-ticks:
		panic("too late")
	case err := <-done:
		return err
	}
}
