package p

func copyAll(read, write func() error) error {
	errs := make(chan error, 1) // want "errs is left behind"
	go func() {
		err := read()
		if err != nil {
			errs <- err
			return
		}
		errs <- nil
	}()
	if err := write(); err != nil {
		return err
	}
	return <-errs
}
