package p

import (
	"context"
	"time"
)

const limit = 5 * time.Second

func short(parent context.Context, is bool) error {
	ctx, cancel := context.WithTimeout(parent, limit)
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}

func unknown(parent context.Context, d time.Duration, is bool) error {
	ctx, cancel := context.WithTimeout(parent, d)
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}

func unknownDeadline(parent context.Context, at time.Time, is bool) error {
	ctx, cancel := context.WithDeadline(parent, at)
	if is {
		return nil
	}
	defer cancel()
	return ctx.Err()
}
