package p

import "context"

func load(ctx context.Context, read func() ([]byte, error)) ([]byte, error) {
	data := make(chan []byte) // want "sends to data is left behind"
	errs := make(chan error)  // want "sends to errs is left behind"
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
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
