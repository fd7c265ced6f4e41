package p

import "context"

type server struct{}

func (s *server) wait(ctx context.Context, f func() error) error {
	done := make(chan error) // want "sends to done is left behind where wait leaves"
	go func() { done <- f() }()

	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-done:
		return err
	}
}
