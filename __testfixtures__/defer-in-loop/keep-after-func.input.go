package p

import (
	"context"
	"os"
	"os/signal"
	"time"
)

func watch(ctx context.Context, n int, alarm func()) {
	for i := 0; i < n; i++ {
		t := time.AfterFunc(time.Minute, alarm)
		defer t.Stop()
		t.Reset(time.Second)
	}
	for i := 0; i < n; i++ {
		ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
		defer stop()
		<-ctx.Done()
	}
}
