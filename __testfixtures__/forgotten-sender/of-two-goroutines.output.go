package p

func f(read, write func() error) error {
	readErr := make(chan error, 1)  // want "sends to readErr is"
	writeErr := make(chan error, 1) // want "sends to writeErr is"
	go func() { readErr <- read() }()
	go func() { writeErr <- write() }()
	for i := 0; i < 2; i++ {
		select {
		case err := <-readErr:
			if err != nil {
				return err
			}
		case err := <-writeErr:
			if err != nil {
				return err
			}
		}
	}
	return nil
}
