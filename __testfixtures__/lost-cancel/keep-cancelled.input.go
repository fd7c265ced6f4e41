package p

import "context"

func deferred(parent context.Context) error {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	return ctx.Err()
}

func inDeferredLiteral(parent context.Context) error {
	ctx, cancel := context.WithCancel(parent)
	defer func() { cancel() }()
	return ctx.Err()
}

func onBothPaths(parent context.Context, is bool) error {
	ctx, cancel := context.WithCancel(parent)
	if is {
		cancel()
		return nil
	}
	err := ctx.Err()
	cancel()
	return err
}

func inTheResult(parent context.Context) (ctx context.Context, cancel context.CancelFunc) {
	ctx, cancel = context.WithCancel(parent)
	return
}

func panics(parent context.Context, is bool) error {
	ctx, cancel := context.WithCancel(parent)
	if is {
		panic("no")
	}
	defer cancel()
	return ctx.Err()
}

// Whoever asks go vet to be silent has thought of it.
func assignedToBlank(parent context.Context) error {
	ctx, cancel := context.WithCancel(parent)
	_ = cancel
	return ctx.Err()
}

// Where it is done already, it is registered no more.
func untilDone(parent context.Context, c chan int) error {
	ctx, cancel := context.WithCancel(parent)
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-c:
	}
	cancel()
	return nil
}

func askedWhetherDone(parent context.Context) error {
	ctx, cancel := context.WithCancel(parent)
	if err := parent.Err(); ctx.Err() != nil {
		return err
	}
	cancel()
	return nil
}

func waits(parent context.Context) {
	ctx, _ := context.WithCancel(parent)
	<-ctx.Done()
}
