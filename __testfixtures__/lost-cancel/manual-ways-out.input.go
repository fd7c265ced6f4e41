package p

import (
	"context"
	"time"
)

type server struct {
	ctx    context.Context
	cancel func()
}

func open(ctx context.Context) error { return ctx.Err() }

// The cancel function is kept on the way that succeeds only.
func (s *server) start() error {
	ctx, cancel := context.WithCancel(s.ctx) // want "a path to line 19 does not call cancel: .* registered with s.ctx until"
	if err := open(ctx); err != nil {
		return err
	}
	s.cancel = cancel
	return nil
}

func nextRound(parent context.Context, names []string) {
	for _, name := range names {
		ctx, cancel := context.WithCancel(context.WithValue(parent, server{}, name)) // want "a path to line 34 does not call cancel"
		if name == "" {
			continue
		}
		_ = open(ctx)
		cancel()
	}
}

func endlessRounds(parent context.Context, names chan string) {
	for {
		name := <-names
		ctx, cancel := context.WithCancel(parent) // want "a path to line 39 does not call cancel"
		if name == "" {
			continue
		}
		if open(ctx) != nil {
			cancel()
			return
		}
		cancel()
	}
}

// The parameter itself gets the new context.
func reassigned(ctx context.Context, is bool) error {
	ctx, cancel := context.WithTimeout(ctx, 90*time.Second) // want "a path to line 55 does not call cancel: the context and its timer stay until the timeout or until ctx is done"
	if is {
		return nil
	}
	defer cancel()
	return open(ctx)
}

// Nothing is registered with context.Background, but the timer is there for an hour.
func longTimeout(is bool) error {
	ctx, cancel := context.WithDeadline(context.Background(), time.Now().Add(time.Hour)) // want "a path to line 65 does not call cancel: the context and its timer stay until the timeout;"
	if is {
		return nil
	}
	defer cancel()
	return open(ctx)
}
