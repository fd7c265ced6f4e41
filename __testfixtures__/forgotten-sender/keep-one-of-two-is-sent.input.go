package p

// The goroutine sends one of the two, and the select takes either.
func load(read func() ([]byte, error)) ([]byte, error) {
	data, errs := make(chan []byte), make(chan error)
	go func() {
		b, err := read()
		if err != nil {
			errs <- err
			return
		}
		data <- b
	}()
	select {
	case b := <-data:
		return b, nil
	case err := <-errs:
		return nil, err
	}
}

func orClosed(read func() ([]byte, error)) []byte {
	data, failed := make(chan []byte), make(chan struct{})
	go func() {
		b, err := read()
		if err != nil {
			close(failed)
		} else {
			data <- b
		}
	}()
	select {
	case b := <-data:
		return b
	case <-failed:
		return nil
	}
}
