package p

import "context"

type job struct{ ctx context.Context }

func jobs(ctx context.Context, n int, run func([]job)) {
	var all []job
	for i := 0; i < n; i++ {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		all = append(all, job{ctx})
	}
	run(all)
}
