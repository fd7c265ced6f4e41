package p

import "context"

func all(ctx context.Context, n int, start func(context.Context)) {
	for i := 0; i < n; i++ {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		start(ctx)
	}
}
