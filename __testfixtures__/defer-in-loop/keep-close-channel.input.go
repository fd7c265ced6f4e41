package p

func all(n int, work func(chan int)) {
	for i := 0; i < n; i++ {
		ch := make(chan int)
		defer close(ch)
		go work(ch)
	}
}
