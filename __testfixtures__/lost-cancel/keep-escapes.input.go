package p

import "context"

type holder struct {
	ctx    context.Context
	cancel context.CancelFunc
	stops  []func()
}

func (h *holder) stored(parent context.Context) {
	ctx, cancel := context.WithCancel(parent)
	h.cancel = cancel
	h.ctx = ctx
}

func (h *holder) storedAtOnce(parent context.Context) {
	h.ctx, h.cancel = context.WithCancel(parent)
}

func (h *holder) appended(parent context.Context) {
	ctx, cancel := context.WithCancel(parent)
	h.stops = append(h.stops, cancel)
	work(ctx)
}

func passed(parent context.Context, stop func(func())) {
	ctx, cancel := context.WithCancel(parent)
	stop(cancel)
	work(ctx)
}

func captured(parent context.Context, done chan int) {
	ctx, cancel := context.WithCancel(parent)
	go func() {
		<-done
		cancel()
	}()
	work(ctx)
}

func methodValue(parent context.Context) func() {
	ctx, cancel := context.WithCancel(parent)
	work(ctx)
	return cancel
}

func work(context.Context) {}

func contextCaptured(parent context.Context, is bool, later func(func())) {
	ctx, cancel := context.WithCancel(parent)
	later(func() { work(ctx) })
	if is {
		return
	}
	cancel()
}
