package p

func start(n *int) {
	go func() {
		for {
			*n++
			select {}
		}
	}()
}
