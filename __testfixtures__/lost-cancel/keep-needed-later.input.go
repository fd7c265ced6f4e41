package p

import "context"

type watch struct{ ctx context.Context }

func listen(ctx context.Context) (chan int, error) { return make(chan int), ctx.Err() }

// As long as its parent: there is nothing to cancel earlier.
func (w *watch) start(parent context.Context) {
	ctx, _ := context.WithCancel(parent)
	go w.loop(ctx)
}

func (w *watch) loop(ctx context.Context) { <-ctx.Done() }

func newWatch(parent context.Context) *watch {
	ctx, _ := context.WithCancel(parent)
	return &watch{ctx}
}

func handOut(parent context.Context) context.Context {
	ctx, _ := context.WithCancel(parent)
	return context.WithValue(ctx, watch{}, 1)
}

// What is returned may end with the context.
func events(parent context.Context, is bool) (chan int, error) {
	ctx, cancel := context.WithCancel(parent)
	c, err := listen(ctx)
	if is {
		return c, err
	}
	cancel()
	return nil, err
}

// Nobody knows what the callback does with it.
func unknownCallee(parent context.Context, serve func(context.Context) error) error {
	ctx, _ := context.WithCancel(parent)
	return serve(ctx)
}

func startsOnOnePath(parent context.Context, w *watch, is bool) error {
	ctx, cancel := context.WithCancel(parent)
	go w.loop(ctx)
	if is {
		return nil
	}
	cancel()
	return nil
}
