package p

import (
	"context"
	"net/http"
	"time"
)

// Nothing is registered with a parent that is never done.
func background(is bool) error {
	ctx, cancel := context.WithCancel(context.Background())
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}

func withoutCancel(parent context.Context, is bool) error {
	ctx, cancel := context.WithCancel(context.WithoutCancel(parent))
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}

func valueOfBackground(is bool) error {
	values := context.WithValue(context.Background(), time.Second, 1)
	ctx, cancel := context.WithCancel(values)
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}

// The parent is done when the handler returns.
func handler(_ http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(r.Context())
	if r.Method == "" {
		return
	}
	defer cancel()
	<-ctx.Done()
}

func parentIsCancelled(outer context.Context, is bool) error {
	parent, stop := context.WithCancel(outer)
	defer stop()
	ctx, cancel := context.WithCancel(parent)
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}

func parentOfSameName(ctx context.Context, is bool) error {
	ctx, stop := context.WithTimeout(ctx, time.Second)
	defer stop()
	ctx, cancel := context.WithCancel(ctx)
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}

// Who calls the literal may end its parent with it.
func literal(do func(func(context.Context) error), is bool) {
	do(func(parent context.Context) error {
		ctx, cancel := context.WithCancel(parent)
		if is {
			return nil
		}
		defer cancel()
		return ctx.Err()
	})
}

func (o own) ownType(is bool) {
	ctx, cancel := context.WithCancel(o)
	if is {
		return
	}
	defer cancel()
	<-ctx.Done()
}

type own struct{ context.Context }
