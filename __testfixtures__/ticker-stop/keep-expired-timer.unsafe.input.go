package p

import (
	"context"
	"time"
)

// What a timer holds goes when it fires: a path that has seen the tick leaves nothing behind.
func pause(ctx context.Context) error {
	t := time.NewTimer(time.Second)
	select {
	case <-ctx.Done():
		t.Stop()
		return ctx.Err()
	case <-t.C:
	}
	return nil
}

func sleep() {
	t := time.NewTimer(time.Second)
	<-t.C
}
