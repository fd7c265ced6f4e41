package p

func f[T any](work func() T, quit chan struct{}) (v T) {
	c := make(chan T, 2)
	c <- work()
	{
		c := make(chan T, 1) // want "sends to c is"
		go func() { c <- work() }()
		select {
		case v = <-c:
		case <-quit:
		}
	}
	if c := len(c); c > 0 {
		return v
	}
	return <-c
}
