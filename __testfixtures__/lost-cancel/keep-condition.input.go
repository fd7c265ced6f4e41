package p

import "context"

// The two conditions may say the same.
func twice(parent context.Context, is bool) error {
	ctx, cancel := parent, context.CancelFunc(nil)
	if is {
		ctx, cancel = context.WithCancel(parent)
	}
	err := ctx.Err()
	if is {
		cancel()
	}
	return err
}

func asked(parent context.Context, is bool) error {
	ctx := parent
	var cancel func()
	if is {
		ctx, cancel = context.WithCancel(parent)
	}
	if cancel != nil {
		defer cancel()
	}
	return ctx.Err()
}

// Made before, the literal finds the cancel function later.
func capturedBefore(parent context.Context, is bool) error {
	var cancel context.CancelFunc
	defer func() {
		if cancel != nil {
			cancel()
		}
	}()
	ctx, cancel := context.WithCancel(parent)
	if is {
		return nil
	}
	cancel()
	return ctx.Err()
}

func assignedForLiteral(parent context.Context, is bool) error {
	var cancel context.CancelFunc
	var ctx context.Context
	defer func() { cancel() }()
	ctx, cancel = context.WithCancel(parent)
	if is {
		return nil
	}
	cancel()
	return ctx.Err()
}

func inLoop(parent context.Context, c chan int) error {
	ctx, cancel := context.WithCancel(parent)
	for range c {
		cancel()
	}
	return ctx.Err()
}

// On the other path somebody else may do it.
func onError(parent context.Context, open func(context.Context) error) error {
	ctx, stop := context.WithCancelCause(parent)
	err := open(ctx)
	if err != nil {
		stop(err)
	}
	return err
}
