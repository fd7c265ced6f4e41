package p

// One value from errs may be another goroutine's, and then nobody receives from data.
func f(read func() ([]byte, error), check func() error) ([]byte, error) {
	data := make(chan []byte) // want "sends to data is"
	errs := make(chan error, 2)
	go func() {
		b, err := read()
		if err != nil {
			errs <- err
			return
		}
		data <- b
	}()
	go func() {
		if err := check(); err != nil {
			errs <- err
		}
	}()
	select {
	case b := <-data:
		return b, nil
	case err := <-errs:
		return nil, err
	}
}
